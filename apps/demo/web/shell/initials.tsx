import type { Person } from "../session/people.js"

/** A person in two letters; the name stands beside it or in the title. */
export function Initials({ person: { id, name } }: { person: Pick<Person, "id" | "name"> }) {
  const letters = name
    .split(" ")
    .map((word) => word[0])
    .slice(0, 2)
  return (
    <span aria-hidden="true" className="demo-initials" data-person={id}>
      {letters}
    </span>
  )
}
