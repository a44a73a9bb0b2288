"use client"
import { useState } from "react"
import { hostTabItems } from "../../../kernel/host/detail.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Code, Link, LiveBadge, Menu, Name, Notice, PageFrame, Panel, StatusBadge, Tabs } from "../../../kernel/ui/index.js"
import type { PlaceDetail } from "../../types.js"
import { placeWords } from "../messages/en/place-words.js"
import { placesMessages } from "../messages/en/places.js"
import { ArchiveDialog } from "../shared/archive-dialog.js"
import { useKindWord } from "../shared/names.js"
import { PlaceDialog } from "../shared/place-dialog.js"
import { PlaceActivity } from "./activity.js"
import { MeetingCard } from "./card.js"
import { FeaturesTab } from "./features.js"
import { HoursTab } from "./hours.js"
import { PlaceOverview } from "./overview.js"
import { SpacesTab } from "./spaces.js"
import type { PlaceDetailState } from "./state.js"
import { UsageTab } from "./usage.js"

const catalogue = { ...placeWords, ...placesMessages }

/** One place, controlled: the state comes from `usePlaceDetail` or from the host. */
export function PlaceDetailView({ state }: { state: PlaceDetailState }) {
  const t = useMessages(placesMessages)
  const place = state.place.data
  return (
    <PageFrame
      catalogue={catalogue}
      title={place ? <Name>{place.name}</Name> : <Code>{state.placeId}</Code>}
      documentTitle={place?.name ?? state.placeId}
      parent={{ label: t("places.title"), to: { to: "places" } }}
      badges={
        <>
          {place && <StatusBadge kind="place" status={place.status} />}
          <LiveBadge />
        </>
      }
      subtitle={place && <Subtitle place={place} />}
      actions={place && <HeadActions place={place} mayWrite={state.mayWrite} />}
    >
      <Panel query={state.place}>{(data) => <Content state={state} place={data} />}</Panel>
    </PageFrame>
  )
}

/** In the frame, whose catalogue has the words of the kinds. */
function Subtitle({ place }: { place: PlaceDetail }) {
  const word = useKindWord()
  return (
    <span className="op-cluster">
      <strong>{word(place.kind)}</strong>
      {place.code && <Code>{place.code}</Code>}
      {place.identifiers.map(({ scheme, value }) => (
        <Code key={`${scheme} ${value}`}>{value}</Code>
      ))}
    </span>
  )
}

function HeadActions({ place, mayWrite }: { place: PlaceDetail; mayWrite: boolean }) {
  const t = useMessages(placesMessages)
  const [opened, open] = useState<"edit" | "archive">()
  const close = () => open(undefined)
  const editable = mayWrite && place.status !== "merged"
  return (
    <>
      <Button icon="print" onClick={() => window.print()}>
        {t("places.printCard")}
      </Button>
      {editable && (
        <>
          <Button icon="edit" onClick={() => open("edit")}>
            {t("places.edit")}
          </Button>
          <Menu
            label={t("places.more", { name: place.name })}
            items={[
              {
                id: "archive",
                label: t(place.status === "archived" ? "places.restore" : "places.archive"),
                icon: "lock",
                onSelect: () => open("archive"),
              },
            ]}
          />
        </>
      )}
      {opened === "edit" && <PlaceDialog place={place} onClose={close} />}
      {opened === "archive" && <ArchiveDialog place={place} onClose={close} />}
    </>
  )
}

function Content({ state, place }: { state: PlaceDetailState; place: PlaceDetail }) {
  const t = useMessages(placesMessages)
  const mayWrite = state.mayWrite && place.status !== "merged"
  return (
    <>
      <MeetingCard place={place} />
      <div className="op-stack op-place-screen">
        {!state.mayWrite && <Notice tone="info">{t("places.noWrite")}</Notice>}
        {place.mergedIntoId && (
          <Notice tone="warning">
            {t("places.wasMerged")} <Link to={{ to: "place", id: place.mergedIntoId }}>{t("places.openSurvivor")}</Link>
          </Notice>
        )}
        <Tabs
          label={t("places.tabs")}
          value={state.tab}
          onChange={(tab) => state.openTab(tab)}
          items={[
            { id: "overview", label: t("places.overview"), panel: () => <PlaceOverview state={state} place={place} mayWrite={mayWrite} /> },
            { id: "hours", label: t("places.hours"), panel: () => <HoursTab state={state} place={place} mayWrite={mayWrite} /> },
            { id: "features", label: t("places.features"), panel: () => <FeaturesTab place={place} mayWrite={mayWrite} /> },
            { id: "spaces", label: t("places.spaces"), panel: () => <SpacesTab place={place} mayWrite={mayWrite} /> },
            { id: "usage", label: t("places.usage"), panel: () => <UsageTab place={place} /> },
            { id: "activity", label: t("places.activity"), panel: () => <PlaceActivity query={state.history as never} /> },
            ...hostTabItems(state.hostTabs, place),
          ]}
        />
      </div>
    </>
  )
}
