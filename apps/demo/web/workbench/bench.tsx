import { AllocationEditor, type AllocationEditorProps } from "@voyant-travel/operations-react/availability/allocation"
import { type FormEvent, useState } from "react"
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
  const [question, ask] = useState<Question>()
  const [unread, setUnread] = useState(false)
  const run = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const args = argumentsOf(String(form.get("input")))
    setUnread(args === undefined)
    if (args) ask((before) => ({ name: String(form.get("hook")), args, turn: (before?.turn ?? 0) + 1 }))
  }
  const hook = question && hookNamed(question.name)
  return (
    <main className="demo-page demo-bench" lang="en" dir="ltr">
      <h1>Workbench</h1>
      <p>Every hook of the package, asked live with your rights. What writes, writes.</p>
      <form onSubmit={run} className="demo-bench-form">
        <label>
          Hook
          <select name="hook">
            {[...hooksByArea].map(([area, hooks]) => (
              <optgroup key={area} label={area}>
                {[...hooks.keys()].map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label>
          Input (JSON; a list is several arguments)
          <textarea name="input" rows={6} spellCheck={false} aria-invalid={unread} />
        </label>
        <button type="submit">Run</button>
        {unread && <p role="alert">The input is no JSON.</p>}
      </form>
      {question && hook && <Answer key={question.turn} hook={hook} name={question.name} args={question.args} />}
      <Rooms />
    </main>
  )
}

/** A part that stands in any page of a host. */
function Rooms() {
  const [slotId, choose] = useState<AllocationEditorProps["slotId"]>()
  return (
    <section aria-labelledby="rooms-and-seats">
      <h2 id="rooms-and-seats">Rooms and seats of a departure</h2>
      <form
        className="demo-bench-form"
        onSubmit={(event) => {
          event.preventDefault()
          choose(String(new FormData(event.currentTarget).get("slot")) as AllocationEditorProps["slotId"])
        }}
      >
        <label>
          Departure
          <input name="slot" placeholder="avsl_…" />
        </label>
        <button type="submit">Show</button>
      </form>
      {slotId && <AllocationEditor key={slotId} slotId={slotId} />}
    </section>
  )
}
