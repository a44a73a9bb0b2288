import { isOperationsError } from "@voyant-travel/operations-react"
import { useEffect, useRef, useState } from "react"
import { useSay } from "../session/messages.js"
import type { Hook } from "./hooks.js"

interface Shown {
  name: string
  data: unknown
  error: Error | null
}

const texts = (_: string, value: unknown) => (value instanceof Blob ? `file of ${value.size} bytes` : value)

/** What a hook says: waiting, answered, or the code of its refusal. */
function Said({ name, data, error }: Shown) {
  const say = useSay()
  const state = error ? (isOperationsError(error) ? error.code : "failed") : data === undefined ? "waiting" : "answered"
  const said = state === "waiting" || state === "answered" || state === "failed" ? say(`bench.state.${state}`) : <bdi>{state}</bdi>
  return (
    <section aria-live="polite" aria-label={name} data-state={state}>
      <h2>
        <bdi>{name}</bdi>: {said}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keyboard */}
      <pre tabIndex={0} dir="ltr">
        {error ? error.message : JSON.stringify(data, texts, 2)}
      </pre>
    </section>
  )
}

interface AnswerProps {
  hook: Hook
  name: string
  args: unknown[]
}

export function Answer({ hook, ...asked }: AnswerProps) {
  return hook.kind === "read" ? <Read ask={hook.ask} {...asked} /> : <Write tell={hook.tell} {...asked} />
}

function Read({ ask: useAsked, name, args }: { ask: Extract<Hook, { kind: "read" }>["ask"] } & Omit<AnswerProps, "hook">) {
  const { data, error } = useAsked(...(args as never[]))
  return <Said name={name} data={data} error={error} />
}

function Write({ tell: useTold, name, args }: { tell: Extract<Hook, { kind: "write" }>["tell"] } & Omit<AnswerProps, "hook">) {
  const { mutateAsync } = useTold()
  const [answer, setAnswer] = useState<Omit<Shown, "name">>({ data: undefined, error: null })
  const sent = useRef(false)
  useEffect(() => {
    // once, also where React runs an effect twice to find mistakes
    if (sent.current) return
    sent.current = true
    mutateAsync((args[0] ?? {}) as never).then(
      (data) => setAnswer({ data: data ?? null, error: null }),
      (error: Error) => setAnswer({ data: undefined, error }),
    )
  }, [mutateAsync, args])
  return <Said name={name} {...answer} />
}
