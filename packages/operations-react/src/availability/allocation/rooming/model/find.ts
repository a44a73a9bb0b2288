import type { BoardParty } from "./board.js"
import type { BoardPerson } from "./source.js"

/** What narrows the people to place. Typed text stays in memory: it never becomes a request or an address. */
export interface PeopleFilter {
  readonly text?: string | undefined
  readonly roomType?: string | undefined
  readonly category?: string | undefined
  readonly needsOnly?: boolean
  /** Travelers with a conflict, when only those are wanted. */
  readonly among?: ReadonlySet<string> | undefined
}

/** Case, accents and width aside; Arabic and others are compared as they are written. */
export const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase("en")

const matches = (person: BoardPerson, { text, roomType, category, needsOnly, among }: PeopleFilter) => {
  if (roomType && person.roomType !== roomType) return false
  if (category && person.category !== category) return false
  if (needsOnly && !person.accessNeeds?.length) return false
  if (among && !among.has(person.id)) return false
  return !text || [person.name, person.booking].some((word) => word && folded(word).includes(folded(text)))
}

/** Parties with at least one match, whole: who belongs together stays in view together. */
export const partiesMatching = (parties: readonly BoardParty[], filter: PeopleFilter): readonly BoardParty[] =>
  parties.filter(({ label, people }) =>
    people.some((person) => matches(person, filter) || (matches(person, { ...filter, text: undefined }) && labelled(label, filter.text))),
  )

const labelled = (label: string | undefined, text: string | undefined) => Boolean(text && label && folded(label).includes(folded(text)))
