import { useSay } from "../session/messages.js"

/** Something is on its way. */
export function Loading() {
  const say = useSay()
  return (
    <p className="demo-muted" role="status" aria-busy="true">
      {say("loading")}
    </p>
  )
}
