/** A small generator of numbers that gives the same day for the same seed, in a browser and in Node. */
export function diceOf(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return { whole, pick: <Value>(values: readonly Value[]): Value | undefined => values[whole(0, values.length - 1)] }
}

export type Dice = ReturnType<typeof diceOf>

/** Parties of the day. None of them exists. */
export const parties = [
  "Chen party",
  "Familie Brandstätter",
  "Ana & Radu Ionescu",
  "Les Moreau",
  "O'Brien-Łuczak",
  "محمد عبد الرحمن",
  "Team Nordlicht",
  "Sato 家",
  "García Ñúñez",
  "Kowalska",
  "Nguyễn Thị Minh Khai",
  "Papadopoulou",
] as const
