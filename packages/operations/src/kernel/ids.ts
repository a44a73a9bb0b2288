import { typeidUnboxed } from "typeid-js"
import * as z from "zod"
import { text } from "./values.js"

/** Every kind of id that this package makes: the TypeID prefix and the word people use for it. */
export const idPrefixes = {
  plac: "place",
  fnsp: "function space",
  acmt: "commitment",
  res: "resource",
  repl: "resource pool",
  repm: "pool member",
  rerq: "requirement",
  reqa: "resource allocation",
  resa: "resource assignment",
  recl: "resource closeout",
  ffea: "feature",
  fops: "schedule entry",
  prop: "property",
  pgrp: "property group",
  pgpm: "property group member",
  fnsc: "function space capacity",
  avrl: "rule",
  avst: "start time",
  avsl: "slot",
  avcl: "closeout",
  slal: "slot allocation",
  alrs: "allocation resource",
  port: "resource template",
  sltr: "slot traveler",
  tasg: "traveler assignment",
  shgr: "sharing group",
  pkpt: "pickup point",
  pkgr: "pickup group",
  slpk: "slot pickup",
  rhld: "resource hold",
  rhmv: "hold movement",
  gopr: "operator",
  gveh: "vehicle",
  gdrv: "driver",
  gtpr: "transfer preference",
  gdsp: "dispatch",
  gdas: "dispatch assignment",
  gdlg: "leg",
  gdps: "passenger",
  gdcp: "checkpoint",
  gexe: "execution event",
  gdsh: "shift",
  gsin: "incident",
  evnt: "event",
} as const

export type IdPrefix = keyof typeof idPrefixes

/** An id of one kind, for example `Id<"avsl">`. Ids of two kinds do not mix at compile time. */
export type Id<P extends IdPrefix> = `${P}_${string}`

/** A new time-ordered id (TypeID: prefix, underscore, UUIDv7 in base 32). */
export const newId = <P extends IdPrefix>(prefix: P): Id<P> => typeidUnboxed(prefix) as Id<P>

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
const digits = (value: number, length: number): string =>
  length === 0 ? "" : digits(Math.floor(value / 32), length - 1) + alphabet[value % 32]

const perInstant = 4096
const randomBytes = 13

/**
 * Many new ids at once, in order, of the same make as `newId` and several times faster: ten digits are the instant, four the version, the
 * number within the instant and the variant, the rest is random.
 */
export function newIds<P extends IdPrefix>(prefix: P, count: number): Id<P>[] {
  const ids: Id<P>[] = []
  const now = Date.now()
  const random = new Uint8Array(perInstant * randomBytes)
  let head = ""
  for (let n = 0; n < count; n++) {
    const position = n % perInstant
    if (position === 0) {
      crypto.getRandomValues(random)
      head = `${prefix}_${digits(now + n / perInstant, 10)}`
    }
    const from = position * randomBytes
    let id = head + digits(0x70008 + position * 16 + ((random[from] ?? 0) & 3), 4)
    for (let byte = from + 1; byte < from + randomBytes; byte++) id += alphabet[(random[byte] ?? 0) & 31]
    ids.push(id as Id<P>)
  }
  return ids
}

/** Accepts ids of one kind only; an id of another kind is refused with code `invalid_id`. */
export function idSchema<P extends IdPrefix>(prefix: P): z.ZodType<Id<P>, Id<P>> {
  const message = `Expected the id of a ${idPrefixes[prefix]} (${prefix}_…).`
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9A-Za-z]{1,64}$`), { message })
    .meta({ examples: [`${prefix}_01kb7x3q4yf5sv0m2c8n6r9tde`] }) as unknown as z.ZodType<Id<P>, Id<P>>
}

/** An id that belongs to another module (product, option, booking …): opaque text, never checked for existence. */
export const foreignId = text(200)
