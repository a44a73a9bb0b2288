import { titleOf, useSay } from "../session/messages.js"
import { usePeople, usePerson } from "../session/people.js"
import { changeSession } from "../session/session.js"

/** The strip on top: says that there is no password, and lets the window be somebody else on the same page. */
export function ViewAs() {
  const say = useSay()
  const me = usePerson()
  const { data: people = [] } = usePeople()
  return (
    <div className="demo-viewas">
      <span>{say("banner")}</span>
      <fieldset>
        <legend>{say("viewAs")}</legend>
        {people.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === me.id}
            title={say(titleOf(id))}
            onClick={() => changeSession({ person: id, language: null })}
          >
            <bdi>{name.split(" ")[0]}</bdi>
          </button>
        ))}
      </fieldset>
    </div>
  )
}
