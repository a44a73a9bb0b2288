"use client"
import { useNeighbour } from "../../../kernel/hooks/index.js"
import { Button, Code, Name, useToday } from "../../../kernel/ui/index.js"
import { usePlace } from "../../../places/hooks/index.js"
import { useResourceHolds } from "../../hooks.js"
import type { ListResourceHolds } from "../../inputs.js"
import type { ResourceHold } from "../../types.js"

const most = 8

/** One live hold, today or to come, of each of the first few that `of` names, in the order of their days. */
function useOneOfEach(kind: ResourceHold["kind"], of: (hold: ResourceHold) => string | null): ResourceHold[] {
  const from = useToday()
  const live: ListResourceHolds = { kind: [kind], status: ["held", "confirmed", "waitlisted"], from, sort: "arrival", limit: 200 }
  const { data } = useResourceHolds(live)
  const named = (data?.data ?? []).filter((hold) => of(hold) !== null)
  return named.filter((hold, n) => named.findIndex((other) => of(other) === of(hold)) === n).slice(0, most)
}

/** Programmes that hold rooms, where none was chosen yet. */
export function ProgramChoices({ onChoose }: { onChoose: (programId: string) => void }) {
  return useOneOfEach("room", ({ programId }) => programId).map(({ programId }) => (
    <Program key={programId} id={programId} onChoose={() => onChoose(programId)} />
  ))
}

/** Its name alone: where the host has a page for it, that link must not stand in a button. */
function Program({ id, onChoose }: { id: string; onChoose: () => void }) {
  const { name, named } = useNeighbour("programs", id)
  return <Button onClick={onChoose}>{named ? <Name>{name}</Name> : <Code>{name}</Code>}</Button>
}

interface VenueChoicesProps {
  /** The venue, and the first day to come on which somebody holds a space of it; none while one of them is on. */
  onChoose: (venue: { place: string; date: string | undefined }) => void
}

/** Hotels and venues with spaces that somebody holds, where none was chosen yet. */
export function VenueChoices({ onChoose }: VenueChoicesProps) {
  const today = useToday()
  return useOneOfEach("space", ({ placeId }) => placeId).map(
    ({ placeId, arrival }) =>
      placeId && (
        <Venue
          key={placeId}
          id={placeId}
          onChoose={() => onChoose({ place: placeId, date: arrival && arrival > today ? arrival : undefined })}
        />
      ),
  )
}

function Venue({ id, onChoose }: { id: NonNullable<ResourceHold["placeId"]>; onChoose: () => void }) {
  const { data } = usePlace(id)
  return <Button onClick={onChoose}>{data ? <Name>{data.name}</Name> : <Code>{id}</Code>}</Button>
}
