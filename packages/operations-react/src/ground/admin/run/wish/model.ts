import type { DispatchDetail, TransferPreference } from "../../../types.js"

type Run = DispatchDetail
type Finding = Run["findings"][number]
type Place = { placeId: `plac_${string}` | null; text: string | null }

/** `unknown`: nothing is decided or on file that could meet the wish or not. */
export type WishVerdict = "met" | "differs" | "unknown"
type Judged<Key extends string, Value> = { key: Key; asked: Value; planned: Value | undefined; verdict: WishVerdict }

/** One thing that was asked for, beside what is planned. */
export type Wish =
  | Judged<"pickup" | "dropoff", Place>
  | Judged<"category", NonNullable<TransferPreference["requestedCategory"]>>
  | Judged<"class", NonNullable<TransferPreference["requestedClass"]>>
  | Judged<"level", TransferPreference["serviceLevel"]>
  | Judged<"people" | "checkedBags" | "carryOnBags" | "wheelchairs" | "childSeats", number>
  | Judged<"language" | "sign" | "transport", string>
  | Judged<"meetAndGreet", boolean>

const alike = (one: Place, other: Place) => (one.placeId ? one.placeId === other.placeId : one.text === other.text)
const given = ({ placeId, text }: Place) => placeId !== null || text !== null
const equal = <Value>(asked: Value, planned: Value | null): { planned: Value | undefined; verdict: WishVerdict } => ({
  planned: planned ?? undefined,
  verdict: planned === asked ? "met" : "differs",
})

/** What the server found about the assignment decides, where the order still asks for the same. */
function found<Value>(run: Run, code: Finding["code"], role: "vehicleId" | "driverId", asked: Value, ordered: Value | null) {
  if (ordered !== asked) return equal(asked, ordered)
  const finding = run.findings.find((one) => one.code === code)
  if (run[role] === null || finding?.verdict === "unknown") return { planned: undefined, verdict: "unknown" as const }
  return finding ? { planned: (finding.have ?? undefined) as Value | undefined, verdict: "differs" as const } : equal(asked, asked)
}

/** What the traveler asked for and the order does otherwise, does, or does not know yet. Pure. */
export function judgeWishes(wish: TransferPreference, run: Run): Wish[] {
  const pickup: Place = { placeId: wish.pickupPlaceId, text: wish.pickupText }
  const dropoff: Place = { placeId: wish.dropoffPlaceId, text: wish.dropoffText }
  const place = (key: "pickup" | "dropoff", asked: Place, planned: Place): Wish[] =>
    given(asked) ? [{ key, asked, planned: given(planned) ? planned : undefined, verdict: alike(asked, planned) ? "met" : "differs" }] : []
  const count = (key: "people" | "checkedBags" | "carryOnBags" | "wheelchairs" | "childSeats", asked: number | null, planned: number) =>
    asked === null ? [] : [{ key, asked, ...equal(asked, planned) }]
  const { requestedCategory: category, requestedClass, driverLanguage: language, greetingSign: sign, transportNumber } = wish
  return [
    ...place("pickup", pickup, { placeId: run.pickupPlaceId, text: run.pickupText }),
    ...place("dropoff", dropoff, { placeId: run.dropoffPlaceId, text: run.dropoffText }),
    { key: "level", asked: wish.serviceLevel, ...equal(wish.serviceLevel, run.serviceLevel) },
    ...(category
      ? [{ key: "category" as const, asked: category, ...found(run, "vehicle_category", "vehicleId", category, run.requestedCategory) }]
      : []),
    ...(requestedClass
      ? [{ key: "class" as const, asked: requestedClass, ...found(run, "vehicle_class", "vehicleId", requestedClass, run.requestedClass) }]
      : []),
    ...count("people", wish.passengerCount, run.passengerCount),
    ...count("checkedBags", wish.checkedBags, run.checkedBagCount),
    ...count("carryOnBags", wish.carryOnBags, run.carryOnCount),
    ...count("wheelchairs", wish.wheelchairCount, run.wheelchairCount),
    ...count("childSeats", wish.childSeatCount, run.childSeatCount),
    ...(language ? [{ key: "language" as const, asked: language, ...found(run, "language", "driverId", language, run.language) }] : []),
    ...(wish.meetAndGreet ? [{ key: "meetAndGreet" as const, asked: true, ...equal(true, run.meetAndGreet) }] : []),
    ...(sign ? [{ key: "sign" as const, asked: sign, ...equal(sign, run.greetingSign) }] : []),
    ...(transportNumber ? [{ key: "transport" as const, asked: transportNumber, ...equal(transportNumber, run.transportNumber) }] : []),
  ]
}
