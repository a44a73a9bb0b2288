"use client"
import { useState } from "react"
import { useFromCore } from "../../../../kernel/hooks/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Name, Notice, Panel, Picker, useErrorText } from "../../../../kernel/ui/index.js"
import { placesClient } from "../../../client.js"
import {
  useCreatePropertyGroup,
  useCreatePropertyGroupMember,
  useDeletePropertyGroupMember,
  usePropertyGroupMembers,
  usePropertyGroups,
  useUpdatePropertyGroupMember,
} from "../../../hooks/index.js"
import type { Property, PropertyGroupId, PropertyGroupMember } from "../../../types.js"
import { placesMessages } from "../../messages/en/places.js"

/** The chains, brands and collections that a property belongs to; one of them is the first. */
export function PropertyGroups({ property, mayWrite }: { property: Property; mayWrite: boolean }) {
  const t = useMessages(placesMessages)
  const members = usePropertyGroupMembers({ propertyId: [property.id], limit: 200 })
  const ids = members.data?.data.map(({ groupId }) => groupId) ?? []
  const groups = usePropertyGroups({ ids, limit: 200 }, { enabled: ids.length > 0 })
  const errorText = useErrorText()
  const [problem, setProblem] = useState<unknown>()
  const attempt = async (work: () => Promise<unknown>) => {
    setProblem(undefined)
    try {
      await work()
    } catch (error) {
      setProblem(error)
    }
  }
  const nameOf = (id: string) => groups.data?.data.find((group) => group.id === id)?.name ?? id
  return (
    <section className="op-stack" aria-label={t("places.groups")}>
      <h4 className="op-section-title">{t("places.groups")}</h4>
      {problem !== undefined && <Notice tone="danger">{errorText(problem)}</Notice>}
      <Panel query={members}>
        {({ data }) =>
          data.length === 0 ? (
            <p className="op-faint">{t("places.noGroups")}</p>
          ) : (
            <ul className="op-plain-list">
              {data.map((member) => (
                <Line key={member.id} {...{ member, attempt, mayWrite }} name={nameOf(member.groupId)} />
              ))}
            </ul>
          )
        }
      </Panel>
      {mayWrite && <Join property={property} joined={ids} attempt={attempt} />}
    </section>
  )
}

type Attempt = (work: () => Promise<unknown>) => Promise<void>

interface LineProps {
  member: PropertyGroupMember
  name: string
  attempt: Attempt
  mayWrite: boolean
}

function Line({ member, name, attempt, mayWrite }: LineProps) {
  const t = useMessages(placesMessages)
  const update = useUpdatePropertyGroupMember()
  const leave = useDeletePropertyGroupMember()
  const { id, revision, isPrimary } = member
  const first = () => void attempt(() => update.mutateAsync({ id, isPrimary: true, expectedRevision: revision }))
  return (
    <li className="op-cluster">
      <strong>
        <Name>{name}</Name>
      </strong>
      {isPrimary && <span className="op-badge">{t("places.firstGroup")}</span>}
      {mayWrite && !isPrimary && (
        <Button variant="ghost" pending={update.isPending} label={t("places.makeFirstGroup", { name })} onClick={first}>
          {t("places.makeFirst")}
        </Button>
      )}
      {mayWrite && (
        <Button
          variant="ghost"
          icon="trash"
          label={t("places.leaveGroup", { name })}
          onClick={() => void attempt(() => leave.mutateAsync({ id, expectedRevision: revision }))}
        />
      )}
    </li>
  )
}

function Join({ property, joined, attempt }: { property: Property; joined: readonly string[]; attempt: Attempt }) {
  const t = useMessages(placesMessages)
  const client = useFromCore(placesClient)
  const join = useCreatePropertyGroupMember()
  const make = useCreatePropertyGroup()
  const add = (groupId: string) =>
    attempt(() => join.mutateAsync({ groupId: groupId as PropertyGroupId, propertyId: property.id, isPrimary: joined.length === 0 }))
  return (
    <Picker
      kind="property-groups"
      remembers={false}
      label={t("places.joinGroup")}
      placeholder={t("places.joinGroup")}
      value={null}
      search={async (q, { signal }) => {
        const { data } = await client.listPropertyGroups({ ...(q && { q: q.slice(0, 200) }), sort: "name", limit: 50 }, { signal })
        return data.filter(({ id }) => !joined.includes(id)).map(({ id, name }) => ({ id, name }))
      }}
      create={{
        label: (name) => t("places.createGroup", { name }),
        run: async (name) => {
          const group = await make.mutateAsync({ name })
          return { id: group.id, name: group.name }
        },
      }}
      onChange={(option) => option && void add(option.id)}
    />
  )
}
