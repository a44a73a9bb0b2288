import type { CDPSession, Locator, Page } from "playwright-core"

/** What one frame cost: milliseconds of the page's own thread, which a busy machine does not lengthen, and on the clock. */
export interface Frame {
  readonly work: number
  readonly clock: number
}

const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

function timesOf(frames: readonly Frame[], time: keyof Frame) {
  const sorted = frames.map((frame) => frame[time]).sort((a, b) => a - b)
  return { median: at(sorted, 0.5), p95: at(sorted, 0.95), worst: sorted.at(-1) ?? 0 }
}

/** Prints what was measured as a line of the output, and answers the times of the work. */
export function printFrames(what: string, frames: readonly Frame[]) {
  const words = (time: keyof Frame) =>
    Object.entries(timesOf(frames, time))
      .map(([name, ms]) => `${name} ${ms.toFixed(1)}`)
      .join(", ")
  console.log(`frames of ${what}: ms of work: ${words("work")}; on the clock: ${words("clock")} (${frames.length} frames)`)
  return timesOf(frames, "work")
}

/** Milliseconds that the page's thread has worked so far. */
async function workDone(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics")
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000
}

/** Does something and waits until it is drawn: how much work that was. Noting the time is part of it, which is little. */
async function measured(page: Page, session: CDPSession, act: () => Promise<unknown>): Promise<Frame> {
  const before = await workDone(session)
  const began = performance.now()
  await act()
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve()
          port2.postMessage(null)
        })
      }),
  )
  const clock = performance.now() - began
  return { work: (await workDone(session)) - before, clock }
}

async function watching<Result>(page: Page, run: (session: CDPSession) => Promise<Result>): Promise<Result> {
  const session = await page.context().newCDPSession(page)
  await session.send("Performance.enable", { timeDomain: "threadTicks" })
  try {
    return await run(session)
  } finally {
    await session.detach()
  }
}

/** Scrolls a box by so many pixels a frame, down and up again. */
export const scrollFrames = (box: Locator, { step = 88, count = 120 } = {}): Promise<Frame[]> =>
  watching(box.page(), async (session) => {
    const length = await box.evaluate((element) => element.scrollHeight - element.clientHeight)
    if (length <= 0) throw new Error("There is nothing to scroll.")
    const frames: Frame[] = []
    let way = step
    let top = 0
    for (let n = 0; n < count; n++) {
      if (top + way > length || top + way < 0) way = -way
      top = Math.max(0, Math.min(length, top + way))
      const act = () => box.evaluate((element, to) => element.scrollTo(0, to), top)
      frames.push(await measured(box.page(), session, act))
    }
    return frames
  })

/** Drags one thing over others that are in view; a frame for each step of the way. */
export const dragFrames = (source: Locator, targets: Locator): Promise<Frame[]> =>
  watching(source.page(), async (session) => {
    const page = source.page()
    const middle = async (one: Locator) => {
      const box = await one.boundingBox()
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }
    const { height = 0 } = page.viewportSize() ?? {}
    const places = (await Promise.all((await targets.all()).map(middle))).filter((place) => place && place.y > 0 && place.y < height)
    const from = await middle(source)
    if (!from) throw new Error("What is to be dragged is not drawn.")
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 10, from.y + 10, { steps: 3 })
    const frames: Frame[] = []
    for (const place of places) if (place) frames.push(await measured(page, session, () => page.mouse.move(place.x, place.y)))
    await page.keyboard.press("Escape")
    await page.mouse.up()
    return frames
  })
