/** What a clock on the wall of a zone shows at an instant, as if it were UTC. */
function wallOf(instant: number, zone: string): number {
  const options = {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  } as const
  const parts = new Intl.DateTimeFormat("en", options).formatToParts(instant)
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"))
}

/** The instant of a local date and time in a zone; a time that clocks jump over means the moment after. */
export function instantIn(zone: string, date: string, time: string): string {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  let instant = wanted
  for (let round = 0; round < 2; round += 1) instant += wanted - wallOf(instant, zone)
  return new Date(instant).toISOString()
}
