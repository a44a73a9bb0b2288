"use client"
import { useState } from "react"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Button, ConfirmDialog, Name, Panel, useToast } from "../../../kernel/ui/index.js"
import { useDeleteFunctionSpace, useFunctionSpaces, useProperties } from "../../hooks/index.js"
import type { FunctionSpace, PlaceDetail, Property } from "../../types.js"
import { placesMessages } from "../messages/en/places.js"
import { PropertyDialog } from "./lodging/dialog.js"
import { PropertyFacts } from "./lodging/facts.js"
import { Section } from "./section.js"
import { SpaceDialog } from "./space-dialog.js"

/** Lodging data and halls: what is sold at the place by the night and by the hour. */
export function SpacesTab({ place, mayWrite }: { place: PlaceDetail; mayWrite: boolean }) {
  const t = useMessages(placesMessages)
  const spaces = useFunctionSpaces({ placeId: [place.id], limit: 200 })
  const properties = useProperties({ placeId: [place.id] })
  const [space, openSpace] = useState<FunctionSpace | "new">()
  const [leaving, drop] = useState<FunctionSpace>()
  const [property, openProperty] = useState<Property | "new">()
  return (
    <div className="op-stack">
      <Section
        title={t("places.functionSpaces")}
        action={
          mayWrite && (
            <Button icon="plus" onClick={() => openSpace("new")}>
              {t("places.addSpace")}
            </Button>
          )
        }
      >
        <Panel query={spaces}>{({ data }) => <SpaceList spaces={data} onEdit={mayWrite ? openSpace : undefined} onDrop={drop} />}</Panel>
      </Section>
      <Section
        title={t("places.property")}
        action={
          mayWrite &&
          properties.data?.total === 0 && (
            <Button icon="plus" onClick={() => openProperty("new")}>
              {t("places.addProperty")}
            </Button>
          )
        }
      >
        <Panel query={properties}>
          {({ data: [first] }) =>
            first ? (
              <PropertyFacts property={first} onEdit={mayWrite ? () => openProperty(first) : undefined} />
            ) : (
              <p className="op-faint">{t("places.noProperty")}</p>
            )
          }
        </Panel>
      </Section>
      {space && (
        <SpaceDialog
          place={place}
          space={space === "new" ? undefined : space}
          parents={spaces.data?.data.filter(({ divisible, id }) => divisible && (space === "new" || id !== space.id)) ?? []}
          onClose={() => openSpace(undefined)}
        />
      )}
      {leaving && <DropSpace space={leaving} onClose={() => drop(undefined)} />}
      {property && (
        <PropertyDialog place={place} property={property === "new" ? undefined : property} onClose={() => openProperty(undefined)} />
      )}
    </div>
  )
}

/** Asks before a space goes for good; one that is held or has parts is refused with what stands in the way. */
function DropSpace({ space: { id, name, revision }, onClose }: { space: FunctionSpace; onClose: () => void }) {
  const t = useMessages(placesMessages)
  const toast = useToast()
  const { mutateAsync } = useDeleteFunctionSpace()
  return (
    <ConfirmDialog
      open
      danger
      onClose={onClose}
      title={t("places.dropSpaceTitle", { name })}
      consequences={<p className="op-text">{t("places.dropSpaceText")}</p>}
      confirmLabel={t("places.dropSpace")}
      onConfirm={async () => {
        await mutateAsync({ id, expectedRevision: revision })
        toast({ tone: "success", text: t("places.spaceDropped", { name }) })
      }}
    />
  )
}

interface SpaceListProps {
  spaces: readonly FunctionSpace[]
  onEdit: ((space: FunctionSpace) => void) | undefined
  onDrop: (space: FunctionSpace) => void
}

function SpaceList({ spaces, onEdit, onDrop }: SpaceListProps) {
  const t = useMessages(placesMessages)
  const words = useWords()
  if (spaces.length === 0) return <p className="op-faint">{t("places.noSpaces")}</p>
  const nameOf = (id: string | null) => spaces.find((space) => space.id === id)?.name
  return (
    <ul className="op-plain-list">
      {spaces.map((space) => (
        <li key={space.id} className="op-cluster">
          <strong>
            <Name>{space.name}</Name>
          </strong>
          {space.parentSpaceId && <span className="op-faint">{t("places.partOf", { name: nameOf(space.parentSpaceId) ?? "" })}</span>}
          {space.divisible && <span className="op-badge">{t("places.divisible")}</span>}
          <span className="op-faint">{t("places.setup", { before: space.setupMinutes, after: space.teardownMinutes })}</span>
          {space.capacities.map(({ layout, capacity }) => (
            <span key={layout}>{t("places.layoutTakes", { layout: words(`spaceLayout.${layout}`) ?? layout, capacity })}</span>
          ))}
          {onEdit && (
            <>
              <Button variant="ghost" icon="edit" label={t("places.editThing", { name: space.name })} onClick={() => onEdit(space)} />
              <Button variant="ghost" icon="trash" label={t("places.removeThing", { name: space.name })} onClick={() => onDrop(space)} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
