import { localTimeOf } from "../../../kernel/time.js"
import { MINUTE, meets, type Range, type Stretch, type Timeline } from "../timeline.js"
import { postponesWeeklyRest } from "./weekly-rest.js"

/** 22:00 to 06:00 (Article 8(6a), point d), in minutes of a local day. */
const nightBegins = 22 * 60
const nightEnds = 6 * 60

function touchesNight({ from, to }: Range, zone: string): boolean {
  const [hour = 0, minute = 0] = localTimeOf(new Date(from), zone).split(":").map(Number)
  const start = hour * 60 + minute
  return start < nightEnds || start >= nightBegins || to - from > (nightBegins - start) * MINUTE
}

interface NightTerms {
  crew: 1 | 2
  zone: string
  occasional?: Range
}

/**
 * Which driving shortens its period between two breaks to three hours: that of one driver at night, on a single occasional passenger
 * service whose weekly rest is postponed beyond six times 24 hours (Article 8(6a), point d).
 */
export function nightDriving(timeline: Timeline, { crew, zone, occasional }: NightTerms): (stretch: Stretch) => boolean {
  if (crew === 2 || !occasional || !postponesWeeklyRest(timeline, occasional)) return () => false
  return (stretch) => meets(stretch, occasional) && touchesNight(stretch, zone)
}
