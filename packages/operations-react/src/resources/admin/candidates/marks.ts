const hour = 3_600_000
const steps = [1, 2, 3, 4, 6, 12, 24, 48, 168, 336, 720]

/** Where the strip of a window says what time it is: up to four instants from its start on, days where it is longer than two. Pure. */
export function marksOf({ from, to }: { from: string; to: string }): { at: string; show: "date" | "time" }[] {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  const hours = (end - start) / hour
  // a day of 25 hours keeps the four marks of any other day
  const step = steps.find((one) => hours / one <= 4.2) ?? Math.ceil(hours / 4)
  const marks = Array.from({ length: Math.max(1, Math.floor((hours - 0.01) / step) + 1) }, (_, index) => start + index * step * hour)
  // the last stretch must have room for its text
  return marks
    .filter((at, index) => index === 0 || end - at >= (step * hour) / 2)
    .map((at) => ({ at: new Date(at).toISOString(), show: step >= 24 ? "date" : "time" }))
}
