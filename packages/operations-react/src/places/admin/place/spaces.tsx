"use client"
import { useState } from "react"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Button, Code, Facts, Name, Panel } from "../../../kernel/ui/index.js"
import { useFunctionSpaces, useProperties, usePropertyGroupMembers, usePropertyGroups } from "../../hooks/index.js"
import type { FunctionSpace, PlaceDetail, Property } from "../../types.js"
import { placesMessages } from "../messages/en/places.js"
import { PropertyDialog } from "./property-dialog.js"
import { Section } from "./section.js"
import { SpaceDialog } from "./space-dialog.js"

/** Lodging data and halls: what is sold at the place by the night and by the hour. */
export function SpacesTab({ place, mayWrite }: { place: PlaceDetail; mayWrite: boolean }) {
  const t = useMessages(placesMessages)
  const spaces = useFunctionSpaces({ placeId: [place.id], limit: 200 })
  const properties = useProperties({ placeId: [place.id] })
  const [space, openSpace] = useState<FunctionSpace | "new">()
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
        <Panel query={spaces}>{({ data }) => <SpaceList spaces={data} onEdit={mayWrite ? openSpace : undefined} />}</Panel>
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
      {property && (
        <PropertyDialog place={place} property={property === "new" ? undefined : property} onClose={() => openProperty(undefined)} />
      )}
    </div>
  )
}

function SpaceList({ spaces, onEdit }: { spaces: readonly FunctionSpace[]; onEdit: ((space: FunctionSpace) => void) | undefined }) {
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
            <Button variant="ghost" icon="edit" label={t("places.editThing", { name: space.name })} onClick={() => onEdit(space)} />
          )}
        </li>
      ))}
    </ul>
  )
}

function PropertyFacts({ property, onEdit }: { property: Property; onEdit: (() => void) | undefined }) {
  const t = useMessages(placesMessages)
  const words = useWords()
  const members = usePropertyGroupMembers({ propertyId: [property.id] })
  const ids = members.data?.data.map(({ groupId }) => groupId) ?? []
  const groups = usePropertyGroups({ ids }, { enabled: ids.length > 0 })
  const { propertyType, rating, ratingScale, roomCount, checkInTime, checkOutTime, brandName } = property
  const names = groups.data?.data.map(({ name }) => name).join(", ")
  return (
    <>
      <Facts
        facts={[
          { label: t("places.propertyType"), value: words(`propertyType.${propertyType}`) ?? propertyType },
          { label: t("places.brand"), value: brandName ? <Name>{brandName}</Name> : undefined },
          { label: t("places.rating"), value: rating === null ? undefined : t("places.ratingOf", { rating, scale: ratingScale ?? 5 }) },
          { label: t("places.rooms"), value: roomCount === null ? undefined : String(roomCount) },
          { label: t("places.checkIn"), value: checkInTime ? <Code>{checkInTime}</Code> : undefined },
          { label: t("places.checkOut"), value: checkOutTime ? <Code>{checkOutTime}</Code> : undefined },
          { label: t("places.groups"), value: names ? <Name>{names}</Name> : undefined },
        ]}
      />
      {onEdit && (
        <div>
          <Button icon="edit" onClick={onEdit}>
            {t("places.editProperty")}
          </Button>
        </div>
      )}
    </>
  )
}
