import type { ControlProps } from "./components.js"

/** What a host's camera gets: it keeps the picture in its own storage and tells what that is found by. */
export interface PhotoSlotProps {
  /** Ties the control to its label. */
  control: ControlProps
  /** What the photo is found by, such as its address or number; empty as long as there is none. */
  reference: string
  /** Up to 500 characters. A host that can keep a picture without a network tells it at once: the reference waits with the step. */
  onKept: (reference: string) => void
}
