import { titleOf, useSay } from "../session/messages.js"
import type { Person } from "../session/people.js"
import { changeSession } from "../session/session.js"
import { Initials } from "./initials.js"

interface Props {
  people: Person[] | undefined
  failed: boolean
  retry: () => void
}

/** The sign-in of the demo: no password, one press. */
export function ChoosePerson({ people, failed, retry }: Props) {
  const say = useSay()
  return (
    <main className="demo-choose">
      <img src="/lotus.svg" alt="" width="56" height="56" />
      <h1>{say("people.title")}</h1>
      <p>{say("people.text")}</p>
      {failed && (
        <p role="alert">
          {say("people.failed")}{" "}
          <button onClick={retry} type="button">
            {say("retry")}
          </button>
        </p>
      )}
      <ul>
        {people?.map((person) => (
          <li key={person.id}>
            <button className="demo-card" type="button" onClick={() => changeSession({ person: person.id })}>
              <Initials person={person} />
              <span>
                <strong>
                  <bdi>{person.name}</bdi>
                </strong>
                <small>{say(titleOf(person.id))}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </main>
  )
}
