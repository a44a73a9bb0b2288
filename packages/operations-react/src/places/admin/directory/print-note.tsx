"use client"
import { useOperations } from "../../../kernel/context/index.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { usePlace } from "../../hooks/index.js"
import { placesMessages } from "../messages/en/places.js"
import { useKindWord } from "../shared/names.js"
import { nearOf } from "./search.js"
import type { DirectoryState } from "./state.js"

/** What a printed directory shows and when it was printed: on paper there is no toolbar to read it from. */
export function PrintNote({ state }: { state: DirectoryState }) {
  const t = useMessages(placesMessages)
  const format = useFormat()
  const { now, timeZone } = useOperations()
  const shows = useShown(state)
  const rows = state.query.data
  if (!rows) return null
  const counted = t("places.printedCount", { shown: rows.data.length, total: rows.total })
  const printed = t("places.printedAt", { time: format.instant(now(), { zone: timeZone }), zone: timeZone })
  return <p className="op-print-only">{[...shows, counted, printed].filter(Boolean).join(" · ")}</p>
}

/** Each filter that is set, in words. */
function useShown({ search }: DirectoryState): (string | undefined)[] {
  const t = useMessages(placesMessages)
  const words = useWords()
  const kindWord = useKindWord()
  const format = useFormat()
  const { q, kind, status, country, city, tag, feature, owner, used, under, km, box } = search
  const near = nearOf(search)
  const [above, centre] = [usePlaceName(under), usePlaceName(near)]
  return [
    q && `“${q}”`,
    format.list(kind.map((one) => kindWord(one))),
    status && (words(`status.place.${status}`) ?? status),
    ...[country, city, tag, feature],
    owner && (words(`ownerType.${owner}`) ?? owner),
    used && t("places.usedWithinDays", { count: Number(used) }),
    above && `${t("places.below")}: ${above}`,
    box && t("places.mapPart"),
    centre && `${t("places.near")}: ${centre}, ${t("places.km", { km })}`,
  ]
}

function usePlaceName(id: string | undefined): string | undefined {
  return usePlace(id as `plac_${string}`, { enabled: id !== undefined }).data?.name
}
