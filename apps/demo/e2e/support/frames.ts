import type { Locator, Page } from "playwright-core"

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

/** One event of the browser's trace: times in microseconds, `tdur` those that the thread itself worked. */
interface Traced {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
}

/** Everything that Chromium noted of its drawing while something ran. */
async function traced(page: Page, run: () => Promise<void>): Promise<readonly Traced[]> {
  const browser = page.context().browser()
  if (!browser) throw new Error("The page has no browser that could be traced.")
  const session = await browser.newBrowserCDPSession()
  const events: Traced[] = []
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as Traced[])))
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["devtools.timeline", "cc"] } })
  await run()
  const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()))
  await session.send("Tracing.end")
  await complete
  await session.detach()
  return events
}

/** The frames of the thread that drew most, which is the page's: those that painted anew or told the page of an event. */
function framesOf(events: readonly Traced[]): Frame[] {
  const thread = ({ pid, tid }: Traced) => `${pid}:${tid}`
  const begun = events.filter(({ name, ph }) => name === "ProxyMain::BeginMainFrame" && ph === "X")
  const byThread = [...new Set(begun.map(thread))].map((one) => begun.filter((event) => thread(event) === one))
  const most = byThread.sort((one, other) => other.length - one.length)[0] ?? []
  const happened = events.filter(
    (event) => (event.name === "Paint" || event.name === "EventDispatch") && most[0] && thread(event) === thread(most[0]),
  )
  return most
    .filter(({ ts, dur = 0 }) => happened.some((event) => event.ts >= ts && event.ts < ts + dur))
    .map(({ dur = 0, tdur = dur }) => ({ work: tdur / 1000, clock: dur / 1000 }))
}

const drawn = async (page: Page, run: () => Promise<void>): Promise<Frame[]> => framesOf(await traced(page, run))

/** Until what was done is drawn. */
const settled = (page: Page) =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))

/** Scrolls a box by so many pixels at a time, down and up again. */
export const scrollFrames = (box: Locator, { step = 88, count = 120 } = {}): Promise<Frame[]> =>
  drawn(box.page(), async () => {
    const length = await box.evaluate((element) => element.scrollHeight - element.clientHeight)
    if (length <= 0) throw new Error("There is nothing to scroll.")
    let way = step
    let top = 0
    for (let n = 0; n < count; n++) {
      if (top + way > length || top + way < 0) way = -way
      top = Math.max(0, Math.min(length, top + way))
      await box.evaluate((element, to) => element.scrollTo(0, to), top)
      await settled(box.page())
    }
  })

/** Drags one thing over others that are in view, a step for each. */
export const dragFrames = (source: Locator, targets: Locator): Promise<Frame[]> =>
  drawn(source.page(), async () => {
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
    for (const place of places) {
      if (!place) continue
      await page.mouse.move(place.x, place.y)
      await settled(page)
    }
    await page.keyboard.press("Escape")
    await page.mouse.up()
  })
