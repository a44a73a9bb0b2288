/** How a day goes by. Whoever plays it may change that at any time. */
export interface Motion {
  /** Demo seconds per real second. */
  speed: number
  paused: boolean
}

/** The speed of a played day, with pause and step. */
export class Pace {
  private readonly waiting = new Set<() => void>()
  private steps = 0
  motion: Motion

  constructor(speed: number) {
    this.motion = { speed, paused: false }
  }

  change(motion: Partial<Motion>): void {
    this.motion = { ...this.motion, ...motion }
    this.wake()
  }

  /** Goes to the next act at once, paused or not. */
  step(): void {
    this.steps++
    this.wake()
  }

  /** Lets so many milliseconds of demo time go by; `onMotion` is told how they go, first and after each change. */
  async wait(milliseconds: number, onMotion: (motion: Motion) => Promise<unknown>, signal?: AbortSignal): Promise<void> {
    for (let left = milliseconds; left > 0 && this.steps === 0 && !signal?.aborted; ) {
      await onMotion(this.motion)
      const speed = this.motion.paused ? 0 : this.motion.speed
      const began = performance.now()
      if (this.steps === 0 && !signal?.aborted) await this.changed(left / speed, signal)
      left -= (performance.now() - began) * speed
    }
    this.steps = Math.max(0, this.steps - 1)
  }

  private wake(): void {
    for (const end of this.waiting) end()
  }

  /** Resolves after some real milliseconds, or as soon as something changes. */
  private changed(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        this.waiting.delete(end)
        signal?.removeEventListener("abort", end)
        resolve()
      }
      const timer = Number.isFinite(milliseconds) ? setTimeout(end, milliseconds) : undefined
      this.waiting.add(end)
      signal?.addEventListener("abort", end)
    })
  }
}
