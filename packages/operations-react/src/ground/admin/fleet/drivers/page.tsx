"use client"
import { PlaceName } from "../../../../availability/admin/shared/scope/place-name.js"
import { useLanguageNames } from "../../../../kernel/format/use-languages.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import type { PageProps } from "../../../../kernel/pages/page.js"
import { Code, DetailPanel } from "../../../../kernel/ui/index.js"
import { useDeleteDriver, useDriver, useUpdateDriver } from "../../../hooks/index.js"
import type { Driver, DriverId } from "../../../types.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import { CalendarFeedPanel } from "../detail/feed.js"
import { DatedLines } from "../detail/papers.js"
import { Papers, useSharedFacts } from "../detail/shared.js"
import { useFleetDetail } from "../detail/state.js"
import { FleetDetailView } from "../detail/view.js"
import { DriverDialog } from "./dialog.js"

/** One driver: reads the URL and asks the server. */
export default function DriverPage({ params }: PageProps) {
  const t = useMessages(fleetMessages)
  const driverId = (params.id ?? "") as DriverId
  const state = useFleetDetail("driver", driverId)
  const { mutateAsync: update } = useUpdateDriver()
  const { mutateAsync: remove } = useDeleteDriver()
  return (
    <FleetDetailView
      kind="driver"
      state={state}
      query={useDriver(driverId)}
      facts={useDriverFacts()}
      panels={({ resourceId, licences, documents }) => (
        <>
          <DetailPanel title={t("fleet.licences")}>
            <DatedLines
              empty={t("fleet.noLicences")}
              lines={licences.map((licence) => ({ ...licence, key: licence.class, label: licence.class.toUpperCase() }))}
            />
          </DetailPanel>
          <DetailPanel title={t("fleet.papers")}>
            <Papers documents={documents} />
          </DetailPanel>
          <CalendarFeedPanel resourceId={resourceId} mayWrite={state.mayWrite} />
        </>
      )}
      resourceId={({ resourceId }) => resourceId}
      menu={({ id, resourceId }) => [
        { id: "sheet", label: t("fleet.sheet"), icon: "list", to: { to: "driverSheet", id } },
        { id: "resource", label: t("fleet.openResource"), icon: "external", to: { to: "resource", id: resourceId } },
      ]}
      Dialog={DriverDialog}
      update={update}
      remove={remove}
    />
  )
}

function useDriverFacts() {
  const t = useMessages(fleetMessages)
  const shared = useSharedFacts()
  const spoken = useLanguageNames()
  return (row: Driver) => {
    const { languages, phone, email, licenceNumber, licenceCountry, isGuide, isMeetAndGreetCapable, hoursRules, basePlaceId } = row
    return [
      { label: t("fleet.languages"), value: spoken(languages) },
      { label: t("fleet.phone"), value: phone && <Code>{phone}</Code> },
      { label: t("fleet.email"), value: email && <Code>{email}</Code> },
      {
        label: t("fleet.licenceNumber"),
        value: licenceNumber && <Code>{[licenceNumber, licenceCountry].filter(Boolean).join(" · ")}</Code>,
      },
      { label: t("fleet.isGuide"), value: t(isGuide ? "fleet.yes" : "fleet.no") },
      { label: t("fleet.meetAndGreet"), value: t(isMeetAndGreetCapable ? "fleet.yes" : "fleet.no") },
      { label: t("fleet.hoursRules"), value: t(`fleet.rules.${hoursRules}`) },
      { label: t("fleet.base"), value: basePlaceId && <PlaceName id={basePlaceId} /> },
      ...shared(row),
    ]
  }
}
