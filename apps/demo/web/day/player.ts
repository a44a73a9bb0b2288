import { Pace } from "../../day/pace.js"
import { type DaySummary, playDay } from "../../day/play.js"
import type { DayLine } from "../../day/stage.js"

export const daySpeeds = [1, 10, 60, 600] as const

export interface Played {
  running: boolean
  paused: boolean
  /** Demo seconds per real second. */
  speed: number
  /** The last lines of the play. */
  lines: readonly DayLine[]
  /** What it came to, when it has ended. */
  summary?: DaySummary
  /** The sentence of what broke it off. */
  failed?: string
}

const shownLines = 40

/** The day that `demo:day` plays, played from this window. It goes on while its panel is closed. */
class DayPlayer {
  private readonly listeners = new Set<() => void>()
  private stop: AbortController | undefined
  private pace = new Pace(60)
  private state: Played = { running: false, paused: false, speed: 60, lines: [] }

  readonly snapshot = () => this.state

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  /** Plays a day from its beginning; resolves when it is over. */
  async play(): Promise<void> {
    const { speed } = this.state
    const stop = new AbortController()
    this.stop = stop
    this.pace = new Pace(speed)
    this.tell({ running: true, paused: false, lines: [], summary: undefined, failed: undefined })
    try {
      const summary = await playDay({
        send: (path, init) => fetch(path, init),
        pace: this.pace,
        signal: stop.signal,
        onLine: (line) => this.tell({ lines: [...this.state.lines, line].slice(-shownLines) }),
      })
      this.tell({ summary })
    } catch (error) {
      this.tell({ failed: (error as Error).message })
    } finally {
      this.tell({ running: false, paused: false })
    }
  }

  pause(paused: boolean): void {
    this.pace.change({ paused })
    this.tell({ paused })
  }

  setSpeed(speed: number): void {
    this.pace.change({ speed, paused: false })
    this.tell({ speed, paused: false })
  }

  step(): void {
    this.pace.step()
  }

  end(): void {
    this.stop?.abort()
  }

  private tell(change: Partial<Played>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }
}

export const dayPlayer = new DayPlayer()
