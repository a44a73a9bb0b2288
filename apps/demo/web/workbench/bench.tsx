import { AllocationEditor, type AllocationEditorProps } from "@voyant-travel/operations-react/availability/allocation"
import { type FormEvent, useEffect, useState } from "react"
import { useSay } from "../session/messages.js"
import { Answer } from "./answer.js"
import { hookNamed, hooksByArea } from "./hooks.js"

interface Question {
  name: string
  args: unknown[]
  /** Asked again, it is asked anew. */
  turn: number
}

/** A list is the arguments one by one; anything else is the only one. */
function argumentsOf(text: string): unknown[] | undefined {
  if (text.trim() === "") return []
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : [value]
  } catch {
    return undefined
  }
}

/** Chooses a hook, gives it its input as JSON, and shows what it answers. */
export function Bench() {
  const say = useSay()
  const [question, ask] = useState<Question>()
  const [unread, setUnread] = useState(false)
  useEffect(() => {
    document.title = say("nav.workbench")
  }, [say])
  const run = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const args = argumentsOf(String(form.get("input")))
    setUnread(args === undefined)
    if (args) ask((before) => ({ name: String(form.get("hook")), args, turn: (before?.turn ?? 0) + 1 }))
  }
  const hook = question && hookNamed(question.name)
  return (
    <main className="demo-page demo-bench">
      <h1>{say("nav.workbench")}</h1>
      <p>{say("bench.text")}</p>
      <form onSubmit={run} className="demo-bench-form">
        <label>
          {say("bench.hook")}
          <select name="hook" dir="ltr">
            {[...hooksByArea].map(([area, hooks]) => (
              <optgroup key={area} label={say(area)}>
                {[...hooks.keys()].map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label>
          {say("bench.input")}
          <textarea name="input" dir="ltr" rows={6} spellCheck={false} aria-invalid={unread} />
        </label>
        <button type="submit">{say("bench.run")}</button>
        {unread && <p role="alert">{say("bench.unread")}</p>}
      </form>
      {question && hook && <Answer key={question.turn} hook={hook} name={question.name} args={question.args} />}
      <Rooms />
    </main>
  )
}

/** A part that stands in any page of a host. */
function Rooms() {
  const say = useSay()
  const [slotId, choose] = useState<AllocationEditorProps["slotId"]>()
  return (
    <section aria-labelledby="rooms-and-seats">
      <h2 id="rooms-and-seats">{say("bench.rooms")}</h2>
      <form
        className="demo-bench-form"
        onSubmit={(event) => {
          event.preventDefault()
          choose(String(new FormData(event.currentTarget).get("slot")) as AllocationEditorProps["slotId"])
        }}
      >
        <label>
          {say("bench.departure")}
          <input name="slot" dir="ltr" placeholder="avsl_…" />
        </label>
        <button type="submit">{say("bench.show")}</button>
      </form>
      {slotId && <AllocationEditor key={slotId} slotId={slotId} />}
    </section>
  )
}
