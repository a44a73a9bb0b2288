import { expect, test } from "vitest"
import { spotIn } from "./map-link.js"

test.each([
  ["44.5712, 26.0771", 44.5712, 26.0771],
  ["-33.9 18.6", -33.9, 18.6],
  ["geo:30.0444,31.2357?z=12", 30.0444, 31.2357],
  ["https://www.google.com/maps/@30.0444,31.2357,15z", 30.0444, 31.2357],
  ["https://www.google.com/maps/place/X/@1,2,15z/data=!3m1!4b1!8m2!3d29.9792!4d31.1342", 29.9792, 31.1342],
  ["https://maps.google.com/?q=30.1,31.2", 30.1, 31.2],
  ["https://www.openstreetmap.org/?mlat=30.1&mlon=31.2#map=15/1/2", 30.1, 31.2],
  ["https://www.openstreetmap.org/#map=15/30.1/31.2", 30.1, 31.2],
  ["https://maps.apple.com/?ll=30.1%2C31.2", 30.1, 31.2],
])("%s is a point", (text, latitude, longitude) => expect(spotIn(text)).toEqual({ latitude, longitude }))

test.each(["", "Cairo", "95,20", "https://example.com/12"])("%s is none", (text) => expect(spotIn(text)).toBeUndefined())
