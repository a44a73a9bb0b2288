"use client"
import { useMemo, useState } from "react"
import { useFormat } from "../../../kernel/format/use-format.js"
import { HostPanels } from "../../../kernel/host/detail.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Button, Code, Facts, Link, Name, Panel } from "../../../kernel/ui/index.js"
import { useSuggestDuplicates } from "../../hooks/index.js"
import type { PlaceDetail, PlaceTree } from "../../types.js"
import { MergeDialog } from "../duplicates/merge-dialog.js"
import { PlaceMap } from "../map/map.js"
import { placesMessages } from "../messages/en/places.js"
import { useKindWord } from "../shared/names.js"
import { ContactsSection } from "./contacts.js"
import { IdentifiersSection } from "./identifiers.js"
import { InstructionsSection } from "./instructions.js"
import { Section } from "./section.js"
import type { PlaceDetailState } from "./state.js"

interface OverviewProps {
  state: PlaceDetailState
  place: PlaceDetail
  mayWrite: boolean
}

/** What a place is called, where it lies, what it belongs to, and how it is found. */
export function PlaceOverview({ state, place, mayWrite }: OverviewProps) {
  const { latitude, longitude, id, name } = place
  const markers = useMemo(
    () => (latitude === null || longitude === null ? [] : [{ id, name, latitude, longitude }]),
    [id, name, latitude, longitude],
  )
  return (
    <div className="op-stack">
      <div className="op-places">
        <PlaceFacts place={place} />
        {markers.length > 0 && <PlaceMap markers={markers} selectedId={id} onSelect={() => undefined} />}
      </div>
      <InstructionsSection place={place} mayWrite={mayWrite} />
      <IdentifiersSection place={place} mayWrite={mayWrite} />
      <ContactsSection place={place} mayWrite={mayWrite} />
      <TreeSection state={state} place={place} />
      <DuplicatesSection place={place} mayWrite={mayWrite} />
      <HostPanels screen="place" record={place} />
    </div>
  )
}

const nameOf = (text: string | null) => (text ? <Name>{text}</Name> : undefined)

function PlaceFacts({ place }: { place: PlaceDetail }) {
  const t = useMessages(placesMessages)
  const format = useFormat()
  const words = useWords()
  const { alternateNames, tags, latitude, longitude, timezone, timezoneSource, ownerType, ownerId, description, formattedAddress } = place
  const names = alternateNames.length > 0 && (
    <span className="op-cluster">
      {alternateNames.map(({ name, language }) => (
        <span key={`${language} ${name}`}>
          <Name>{name}</Name> {language && <Code>{language}</Code>}
        </span>
      ))}
    </span>
  )
  const owner = ownerType && (
    <span className="op-cluster">
      {words(`ownerType.${ownerType}`) ?? ownerType}
      {ownerId && <Code>{ownerId}</Code>}
    </span>
  )
  const zone = timezone && <Code>{timezone}</Code>
  const source = timezoneSource ? words(`zoneSource.${timezoneSource}`) : undefined
  return (
    <Facts
      facts={[
        { label: t("places.otherNames"), value: names || undefined },
        { label: t("places.address"), value: nameOf(formattedAddress) },
        {
          label: t("places.coordinates"),
          value: latitude === null || longitude === null ? undefined : <Code>{`${latitude}, ${longitude}`}</Code>,
        },
        { label: t("places.zone"), value: zone || undefined, hint: source },
        { label: t("places.owner"), value: owner || undefined },
        { label: t("places.tags"), value: nameOf(format.list(tags)) },
        { label: t("places.description"), value: nameOf(description) },
      ]}
    />
  )
}

function TreeSection({ state, place }: { state: PlaceDetailState; place: PlaceDetail }) {
  const t = useMessages(placesMessages)
  return (
    <Section title={t("places.tree")}>
      {place.path.length > 0 && (
        <p className="op-cluster">
          {place.path.map(({ id, name }) => (
            <Link key={id} to={{ to: "place", id }}>
              <Name>{name}</Name>
            </Link>
          ))}
        </p>
      )}
      <Panel query={state.tree}>
        {(tree) => (tree.children.length > 0 ? <Branches nodes={tree.children} /> : <p className="op-faint">{t("places.nothingBelow")}</p>)}
      </Panel>
    </Section>
  )
}

function Branches({ nodes }: { nodes: readonly PlaceTree[] }) {
  const word = useKindWord()
  return (
    <ul className="op-branches">
      {nodes.map(({ id, name, kind, children }) => (
        <li key={id}>
          <Link to={{ to: "place", id }}>
            <Name>{name}</Name>
          </Link>{" "}
          <span className="op-faint">{word(kind)}</span>
          {children.length > 0 && <Branches nodes={children} />}
        </li>
      ))}
    </ul>
  )
}

function DuplicatesSection({ place, mayWrite }: { place: PlaceDetail; mayWrite: boolean }) {
  const t = useMessages(placesMessages)
  const { data = [] } = useSuggestDuplicates({ placeId: place.id }, { enabled: place.status !== "merged" })
  const [merging, merge] = useState<(typeof data)[number]["place"]>()
  if (data.length === 0) return null
  return (
    <Section title={t("places.duplicates")}>
      <ul className="op-plain-list">
        {data.map(({ place: other }) => (
          <li key={other.id} className="op-cluster">
            <Link to={{ to: "place", id: other.id }}>
              <Name>{other.name}</Name>
            </Link>
            {mayWrite && (
              <Button variant="ghost" label={t("places.mergePair", { one: place.name, other: other.name })} onClick={() => merge(other)}>
                {t("places.merge")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {merging && <MergeDialog pair={[place, merging]} onClose={() => merge(undefined)} onMerged={() => merge(undefined)} />}
    </Section>
  )
}
