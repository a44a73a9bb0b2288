/** The state of the demo's clock. */
export interface ClockState {
  anchorReal: Date
  anchorDemo: Date
  /** Demo seconds per real second. */
  speed: number
  paused: boolean
}

/** What the clock shows at a real instant. */
export const shownAt = ({ anchorReal, anchorDemo, speed, paused }: ClockState, real: Date): Date =>
  paused ? anchorDemo : new Date(anchorDemo.getTime() + Math.round((real.getTime() - anchorReal.getTime()) * speed))

/** True while the demo simply shows real time. */
export const isReal = ({ anchorReal, anchorDemo, speed, paused }: ClockState): boolean =>
  !paused && speed === 1 && anchorReal.getTime() === anchorDemo.getTime()

export interface ClockChange {
  /** Jump here. */
  at?: Date
  /** Move on by so many minutes. */
  stepMinutes?: number
  speed?: number
  paused?: boolean
  /** Back to real time, at once. */
  real?: boolean
}

/** The state after a change: whatever is not named goes on from where the clock stands. */
export function changed(state: ClockState, change: ClockChange, real: Date): ClockState {
  if (change.real) return { anchorReal: real, anchorDemo: real, speed: 1, paused: false }
  const from = change.at ?? shownAt(state, real)
  return {
    anchorReal: real,
    anchorDemo: new Date(from.getTime() + (change.stepMinutes ?? 0) * 60_000),
    speed: change.speed ?? state.speed,
    paused: change.paused ?? state.paused,
  }
}
