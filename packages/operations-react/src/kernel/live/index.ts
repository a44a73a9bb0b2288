export type { LiveEvent, LiveState, LiveStatus } from "./event.js"
