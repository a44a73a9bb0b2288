"use client"
import { PlaceName } from "../../availability/admin/shared/scope/place-name.js"
import { DepartureText } from "../../availability/admin/shared/slot/departure-text.js"
import { useSlots } from "../../availability/hooks/index.js"
import type { SlotId } from "../../availability/types.js"
import { groundClient } from "../../ground/client.js"
import { groundKeys } from "../../ground/query-keys.js"
import type { Destination } from "../../kernel/context/index.js"
import type { Operations } from "../../kernel/core/index.js"
import { type NamedRecords, namedRecords, useRecordName } from "../../kernel/hooks/index.js"
import { Code, Link, Name } from "../../kernel/ui/index.js"
import { placesClient } from "../../places/client.js"
import { placesKeys } from "../../places/query-keys.js"
import { resourcesClient } from "../../resources/client.js"
import { resourcesKeys } from "../../resources/query-keys.js"

interface Kind {
  records: (operations: Operations) => NamedRecords
  /** Its page; a record without one is only named. */
  to?: Destination["to"]
}

const asked = (ids: readonly string[]) => ({ ids: ids as never, limit: ids.length })

/** Records that a story names, by the prefix of their ids. */
const kinds: Readonly<Record<string, Kind>> = {
  res: {
    to: "resource",
    records: namedRecords(
      (o) => resourcesKeys(o).resources,
      async (o, ids) => (await resourcesClient(o).listResources(asked(ids))).data,
    ),
  },
  repl: {
    to: "pool",
    records: namedRecords(
      (o) => resourcesKeys(o).pools,
      async (o, ids) => (await resourcesClient(o).listPools(asked(ids))).data,
    ),
  },
  reqa: {
    records: namedRecords(
      (o) => resourcesKeys(o).allocations,
      async (o, ids) => (await resourcesClient(o).listResourceAllocations(asked(ids))).data.map(({ id, role }) => ({ id, name: role })),
    ),
  },
  fnsp: {
    records: namedRecords(
      (o) => placesKeys(o).functionSpaces,
      async (o, ids) => (await placesClient(o).listFunctionSpaces(asked(ids))).data,
    ),
  },
  gopr: {
    to: "operator",
    records: namedRecords(
      (o) => groundKeys(o).operators,
      async (o, ids) => (await groundClient(o).listOperators(asked(ids))).data,
    ),
  },
}

function Known({ id, records, to }: Kind & { id: string }) {
  const name = useRecordName(records, id)
  const text = name ? <Name>{name}</Name> : <Code>{id}</Code>
  return to && name ? <Link to={{ to, id } as Destination}>{text}</Link> : text
}

function Departure({ id }: { id: SlotId }) {
  const { data } = useSlots({ ids: [id], limit: 1 })
  const slot = data?.data[0]
  return slot ? (
    <Link to={{ to: "departure", id }}>
      <DepartureText slot={slot} />
    </Link>
  ) : (
    <Code>{id}</Code>
  )
}

/** A record of ours by its name and with the way to it; one that is gone, or that nobody names, by its id. */
export default function RecordName({ id }: { id: string }) {
  const prefix = id.slice(0, id.indexOf("_"))
  if (prefix === "plac") return <PlaceName id={id as `plac_${string}`} />
  if (prefix === "avsl") return <Departure id={id as SlotId} />
  const kind = kinds[prefix]
  return kind ? <Known id={id} {...kind} /> : <Code>{id}</Code>
}
