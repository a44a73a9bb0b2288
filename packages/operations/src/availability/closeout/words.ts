/** `start` = the departure's first day; `overlap` = any day that it covers. */
export const closeoutMatches = ["start", "overlap"] as const
export type CloseoutMatch = (typeof closeoutMatches)[number]

/** `block` = not sold and not generated; `stop_sell` = not sold, still generated. */
export const closeoutEffects = ["block", "stop_sell"] as const
export type CloseoutEffect = (typeof closeoutEffects)[number]

export const closeoutKinds = ["holiday", "maintenance", "sold_out", "weather", "other"] as const
export type CloseoutKind = (typeof closeoutKinds)[number]

/** The same closeout twice answers the row that is there. */
export const closeoutOutcomes = ["created", "existing"] as const
