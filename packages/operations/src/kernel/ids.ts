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
