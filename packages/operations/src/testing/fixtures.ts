import {
  type CreateRule,
  createRule,
  createSlot,
  createStartTime,
  generateAvailabilitySlots,
  listSlots,
  type Rule,
  type Slot,
} from "../availability/index.js"
import type { OperationsDb } from "../kernel/database.js"
import type { Id } from "../kernel/ids.js"
import { createPlace, type Place } from "../places/index.js"

type PlaceInput = Parameters<typeof createPlace>[1]
type SlotInput = Parameters<typeof createSlot>[1]

export interface RuleFixture extends Partial<Omit<CreateRule, "startTimeIds">> {
  /** Local times at which it departs (`["09:00"]`); an empty list makes an all-day rule. */
  startTimes?: string[]
}

const timezone = "Africa/Cairo"
const productId = "prod_test"
const capacityPax = 10
const day = 86_400_000
const leadDays = 30

const dateAfter = (from: Date, days: number) => new Date(from.getTime() + days * day).toISOString().slice(0, 10)

/**
 * Records for tests, written through the services and so no less valid than real ones. Each takes what the test cares about and makes up the
 * rest: product `prod_test`, Cairo time, ten places, first day thirty days from `now` (the clock of the test, else today).
 */
export function createFixtures(db: OperationsDb, clock: { now?: () => Date | undefined } = {}) {
  const context = () => ({ now: clock.now?.() })
  const firstDay = () => dateAfter(clock.now?.() ?? new Date(), leadDays)
  let made = 0
  const count = () => {
    made += 1
    return made
  }
  return {
    /** An active meeting point. */
    place: (input: Partial<PlaceInput> = {}): Promise<Place> =>
      createPlace(db, { ...context(), kind: "meeting_point", name: `Meeting point ${count()}`, ...input }),

    /** A daily rule that departs at 09:00 for two hours. */
    async rule({ startTimes = ["09:00"], ...input }: RuleFixture = {}): Promise<Rule> {
      const durationMinutes = startTimes.length > 0 ? 120 : null
      const rule = {
        ...context(),
        productId,
        timezone,
        recurrence: "FREQ=DAILY",
        anchorDate: firstDay(),
        capacityPax,
        durationMinutes,
        ...input,
      }
      const startTimeIds: Id<"avst">[] = []
      for (const startTimeLocal of startTimes) {
        const of = { productId: rule.productId, optionId: rule.optionId, ...context() }
        startTimeIds.push((await createStartTime(db, { ...of, startTimeLocal, label: `Start ${count()}` })).id)
      }
      return createRule(db, { ...rule, startTimeIds })
    },

    /** One departure made by hand, at 09:00 for two hours. */
    slot: (input: Partial<SlotInput> = {}): Promise<Slot> => {
      const timed = input.startTimeLocal === null ? {} : { startTimeLocal: "09:00", durationMinutes: 120 }
      return createSlot(db, { ...context(), productId, timezone, dateLocal: firstDay(), capacityPax, ...timed, ...input })
    },

    /** A rule and the departures that it generates from its first day on, seven days unless said otherwise. */
    async departures({ days = 7, ...input }: RuleFixture & { days?: number } = {}): Promise<{ rule: Rule; slots: Slot[] }> {
      const rule = await this.rule(input)
      const { anchorDate: from, id: ruleId } = rule
      const { slotIds } = await generateAvailabilitySlots(db, { ...context(), ruleId, from, to: dateAfter(new Date(from), days - 1) })
      const { data } = await listSlots(db, { ids: slotIds.slice(0, 200), limit: 200, ...context() })
      return { rule, slots: data }
    },
  }
}

export type Fixtures = ReturnType<typeof createFixtures>
