type Values = Readonly<Record<string, unknown>>

const numberOf = (value: unknown) => (typeof value === "number" ? value : 0)
export const linesOf = (text: unknown) =>
  (typeof text === "string" ? text : "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)

/** So many things dealt out among people: each has as many as the next, or one more. */
const shareOf = (total: number, people: number, index: number) => Math.floor(total / people) + (index < total % people ? 1 : 0)

/**
 * The people of a new run: by name as far as names are known, the rest only counted. Wheelchairs and needs are given to the first of them,
 * seats for children to the last, bags dealt out: who has what is told later, person by person.
 */
export function peopleOf(values: Values): { passengerCount?: number; passengers?: object[] } {
  const [bags, carried] = [numberOf(values.checkedBags), numberOf(values.carryOnBags)]
  const [wheelchairs, children] = [numberOf(values.wheelchairs), numberOf(values.childSeats)]
  const needs = Array.isArray(values.needs) ? (values.needs as string[]) : []
  const names = linesOf(values.names)
  const told = Math.max(names.length, numberOf(values.passengerCount))
  const people = Math.max(told, wheelchairs + children, needs.length, bags + carried > 0 ? 1 : 0)
  const plain = bags + carried + wheelchairs + children + needs.length + names.length === 0
  if (plain) return typeof values.passengerCount === "number" ? { passengerCount: values.passengerCount } : {}
  return {
    passengers: Array.from({ length: people }, (_, index) => ({
      ...(names[index] && { displayName: names[index] }),
      ...(shareOf(bags, people, index) > 0 && { checkedBags: shareOf(bags, people, index) }),
      ...(shareOf(carried, people, index) > 0 && { carryOnBags: shareOf(carried, people, index) }),
      ...(index < wheelchairs && { wheelchair: true }),
      ...(needs[index] && { accessNeeds: [needs[index]] }),
      ...(index >= people - children && { childSeat: values.childSeat }),
    })),
  }
}
