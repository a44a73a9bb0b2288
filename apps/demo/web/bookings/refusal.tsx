import { useSay } from "../session/messages.js"

/** The server's sentence, with its numbers. */
export function Refusal({ error }: { error: Error | null }) {
  const say = useSay()
  if (!error) return null
  return (
    <p role="alert" className="demo-alert">
      <strong>{say("failed")}.</strong> {error.message}
    </p>
  )
}
