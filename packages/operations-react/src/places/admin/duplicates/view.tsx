"use client"
import { useState } from "react"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import {
  Button,
  EmptyState,
  Link,
  LiveBadge,
  Name,
  Notice,
  PageFrame,
  Panel,
  Select,
  useErrorText,
  useToast,
} from "../../../kernel/ui/index.js"
import { useDismissDuplicate } from "../../hooks/index.js"
import type { DuplicatePair, Place } from "../../types.js"
import { placeWords } from "../messages/en/place-words.js"
import { placesMessages } from "../messages/en/places.js"
import { PlaceFacts } from "../shared/facts.js"
import { useKindWord } from "../shared/names.js"
import { kinds } from "../shared/words.js"
import { MergeDialog } from "./merge-dialog.js"
import type { DuplicatesState } from "./state.js"

const catalogue = { ...placeWords, ...placesMessages }

/** Places that may be one, the likeliest first: merged, or kept apart for good. Controlled: the state comes from `useDuplicates`. */
export function DuplicatesView({ state }: { state: DuplicatesState }) {
  const t = useMessages(placesMessages)
  const [merging, merge] = useState<DuplicatePair>()
  const { offset, limit } = state.search
  return (
    <PageFrame
      catalogue={catalogue}
      title={t("places.duplicates")}
      parent={{ label: t("places.title"), to: { to: "places" } }}
      badges={<LiveBadge />}
    >
      <div className="op-stack">
        {!state.mayWrite && <Notice tone="info">{t("places.noWrite")}</Notice>}
        <div className="op-toolbar">
          <KindFilter state={state} />
        </div>
        <Panel query={state.query}>
          {({ data, total }) =>
            data.length === 0 ? (
              <EmptyState icon="success" title={t("places.noDuplicates")} />
            ) : (
              <>
                <ul className="op-pairs">
                  {data.map((pair) => (
                    <Pair key={pair.places.map(({ id }) => id).join()} pair={pair} mayWrite={state.mayWrite} onMerge={() => merge(pair)} />
                  ))}
                </ul>
                {total > limit && (
                  <div className="op-cluster">
                    <Button
                      disabledReason={offset > 0 ? undefined : t("places.firstPage")}
                      onClick={() => state.page({ limit, offset: Math.max(0, offset - limit) })}
                    >
                      {t("places.previous")}
                    </Button>
                    <Button
                      disabledReason={offset + limit < total ? undefined : t("places.lastPage")}
                      onClick={() => state.page({ limit, offset: offset + limit })}
                    >
                      {t("places.next")}
                    </Button>
                  </div>
                )}
              </>
            )
          }
        </Panel>
      </div>
      {merging && <MergeDialog pair={merging.places} onClose={() => merge(undefined)} onMerged={() => merge(undefined)} />}
    </PageFrame>
  )
}

function KindFilter({ state }: { state: DuplicatesState }) {
  const t = useMessages(placesMessages)
  const word = useKindWord()
  return (
    <Select
      label={t("places.kind")}
      empty={t("places.anyKind")}
      value={state.search.kind[0] ?? ""}
      options={kinds.map((kind) => ({ value: kind, label: word(kind) }))}
      onChange={(next) => state.filter(kinds.filter((kind) => kind === next))}
    />
  )
}

function Pair({ pair, mayWrite, onMerge }: { pair: DuplicatePair; mayWrite: boolean; onMerge: () => void }) {
  const t = useMessages(placesMessages)
  const words = useWords()
  const format = useFormat()
  const toast = useToast()
  const errorText = useErrorText()
  const { mutateAsync, isPending } = useDismissDuplicate()
  const [one, other] = pair.places
  const dismiss = async () => {
    try {
      await mutateAsync({ idA: one.id, idB: other.id })
      toast({ tone: "success", text: t("places.dismissed") })
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  const why = pair.why.map((reason) => words(`duplicateReason.${reason}`) ?? reason)
  return (
    <li className="op-pair">
      <div className="op-pair-places">
        {pair.places.map((place) => (
          <PairPlace key={place.id} place={place} />
        ))}
      </div>
      <p className="op-faint">
        {format.percent(pair.score)} · {format.list(why)}
        {pair.distanceMeters !== null && ` · ${t("places.meters", { meters: Math.round(pair.distanceMeters) })}`}
      </p>
      {mayWrite && (
        <div className="op-cluster">
          <Button label={t("places.mergePair", { one: one.name, other: other.name })} onClick={onMerge}>
            {t("places.merge")}
          </Button>
          <Button
            variant="ghost"
            pending={isPending}
            label={t("places.dismissPair", { one: one.name, other: other.name })}
            onClick={() => void dismiss()}
          >
            {t("places.dismiss")}
          </Button>
        </div>
      )}
    </li>
  )
}

function PairPlace({ place }: { place: Place }) {
  return (
    <span className="op-stacked">
      <Link to={{ to: "place", id: place.id }}>
        <Name>{place.name}</Name>
      </Link>
      <PlaceFacts place={place} />
    </span>
  )
}
