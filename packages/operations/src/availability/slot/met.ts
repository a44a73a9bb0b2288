import { type SQL, sql } from "drizzle-orm"
import { availabilitySlots as slot } from "./schema.js"
import { closeoutNamesSlot } from "./sellability.js"

const stop = sql.raw("stop")

/** Each closeout looks for its departures through the index of the narrowest thing that it names. */
const scopes: [leads: SQL, finds: SQL][] = [
  [sql`stop.slot_id is not null`, sql`${slot.id} = stop.slot_id`],
  [
    sql`stop.slot_id is null and stop.rule_id is not null`,
    sql`${slot.ruleId} = any(array(select slot_rule.id from availability_rules closed_rule
      join availability_rules slot_rule on slot_rule.series_id = closed_rule.series_id where closed_rule.id = stop.rule_id))`,
  ],
  [sql`coalesce(stop.slot_id, stop.rule_id) is null and stop.product_id is not null`, sql`${slot.productId} = stop.product_id`],
  [
    sql`coalesce(stop.slot_id, stop.rule_id, stop.product_id) is null and stop.option_id is not null`,
    sql`${slot.optionId} = stop.option_id`,
  ],
  [sql`coalesce(stop.slot_id, stop.rule_id, stop.product_id, stop.option_id) is null`, sql`${slot.placeId} = stop.facility_id`],
]

const startsWithin = sql`${slot.dateLocal} between stop.date_from and stop.date_to`

const runsInto = sql`stop.match = 'overlap' and ${slot.dateLocal} < stop.date_from and ${slot.endDateLocal} > ${slot.dateLocal}
  and daterange(${slot.dateLocal}, ${slot.endDateLocal}, '[]') && stop.during`

/**
 * Which departures the closeouts of `stops` meet: `slot_id`, `closeout_id`. It answers what `closeoutMeetsSlot` would answer for each
 * pair, but starts from the closeouts. `stops` names a table or CTE with the columns of `availability_closeouts`, all of it in force;
 * `where` narrows the departures. Those that started before a closeout are met by `match = 'overlap'` alone.
 */
export const metSlots = (stops: SQL, where: SQL): SQL => {
  const arm = (joins: SQL, leads: SQL) =>
    sql`select ${slot.id} as slot_id, stop.id as closeout_id from ${stops} stop join ${slot} on ${joins} and ${closeoutNamesSlot(stop)} where ${leads} and ${where}`
  const arms = [...scopes.map(([leads, finds]) => arm(sql`${finds} and ${startsWithin}`, leads)), arm(runsInto, sql`true`)]
  return sql.join(arms, sql` union all `)
}
