export interface Spot {
  latitude: number
  longitude: number
}

const number = "(-?\\d{1,3}(?:\\.\\d+)?)"
const pair = `${number}(?:,|%2C|,\\s*|\\s+)${number}`

/** How maps write a point into an address, the surest first: the pin of a place before the middle of the view. */
const patterns = [
  new RegExp(`!3d${number}!4d${number}`),
  new RegExp(`[?&]mlat=${number}&mlon=${number}`),
  new RegExp(`[?&](?:q|query|ll|daddr|destination)=(?:loc:)?${pair}`, "i"),
  new RegExp(`^geo:${pair}`, "i"),
  new RegExp(`@${number},${number}`),
  new RegExp(`#map=\\d+(?:\\.\\d+)?/${number}/${number}`),
  new RegExp(`^${pair}$`),
]

/** The point that a link of a map service, a `geo:` address or two typed numbers mean. */
export function spotIn(text: string): Spot | undefined {
  for (const pattern of patterns) {
    const [, latitude, longitude] = pattern.exec(text.trim()) ?? []
    const spot = { latitude: Number(latitude), longitude: Number(longitude) }
    if (latitude && longitude && Math.abs(spot.latitude) <= 90 && Math.abs(spot.longitude) <= 180) return spot
  }
  return undefined
}
