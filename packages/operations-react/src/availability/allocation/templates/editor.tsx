"use client"
import { isolated } from "../../../kernel/format/isolated.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Button, Code, ConfirmDialog, EmptyState, Menu, Notice, Panel, Root } from "../../../kernel/ui/index.js"
import { allocationMessages } from "../messages/en/index.js"
import { templatesMessages } from "../messages/en/templates.js"
import type { ResourceTemplate } from "../types.js"
import { ApplyTemplates } from "./apply-dialog.js"
import { TemplateDialog } from "./dialog.js"
import { comesOnPurpose, givenByDefault } from "./given.js"
import { seatsOfLayout } from "./layout.js"
import { type TemplatePreset, templatePresets } from "./presets.js"
import { useCounted } from "./use-counted.js"
import { type TemplatesState, useTemplates } from "./use-templates.js"

/** The templates of one option: what rooms and seats its departures get. */
export function ResourceTemplates(props: { productId: string; optionId: string }) {
  return (
    <Root catalogue={allocationMessages}>
      <ResourceTemplatesView state={useTemplates(props)} />
    </Root>
  )
}

/** The same, controlled. */
export function ResourceTemplatesView({ state }: { state: TemplatesState }) {
  const t = useMessages(templatesMessages)
  return (
    <div className="op-stack">
      {!state.mayWrite && <Notice tone="info">{t("templates.noWrite")}</Notice>}
      <Panel query={state.query}>
        {({ data }) => (data.length === 0 ? <Nothing state={state} /> : <Templates state={state} templates={data} />)}
      </Panel>
      {state.editing && <TemplateDialog state={state} template={state.editing === "new" ? undefined : state.editing} />}
      {state.applying && <ApplyTemplates state={state} />}
      <DeleteTemplate state={state} />
    </div>
  )
}

function Nothing({ state }: { state: TemplatesState }) {
  const t = useMessages(templatesMessages)
  return (
    <EmptyState icon="copy" title={t("templates.empty")} actions={state.mayWrite && <AddButtons state={state} />}>
      {t("templates.emptyText")}
    </EmptyState>
  )
}

function AddButtons({ state }: { state: TemplatesState }) {
  const t = useMessages(templatesMessages)
  return (
    <span className="op-cluster">
      <Menu
        label={t("templates.addPreset")}
        icon="copy"
        withText
        variant="secondary"
        items={Object.keys(templatePresets).map((preset) => ({
          id: preset,
          label: t(`templatePreset.${preset as TemplatePreset}`),
          writes: true,
          onSelect: () => state.addPreset(preset as TemplatePreset),
        }))}
      />
      <Button icon="plus" variant="primary" onClick={() => state.edit("new")}>
        {t("templates.add")}
      </Button>
    </span>
  )
}

function Templates({ state, templates }: { state: TemplatesState; templates: readonly ResourceTemplate[] }) {
  const t = useMessages(templatesMessages)
  return (
    <>
      <NextDeparture templates={templates} />
      <ul className="op-template-list">
        {templates.map((template) => (
          <TemplateRow key={template.id} state={state} template={template} />
        ))}
      </ul>
      {templates.some(({ layout }) => layout !== null) && <p className="op-text op-faint">{t("templates.onPurpose")}</p>}
      {state.mayWrite && (
        <div className="op-cluster">
          <AddButtons state={state} />
          <Button icon="repeat" onClick={() => state.apply(true)}>
            {t("templates.apply")}
          </Button>
        </div>
      )}
    </>
  )
}

/** What a departure gets by itself, in one sentence. */
function NextDeparture({ templates }: { templates: readonly ResourceTemplate[] }) {
  const t = useMessages(templatesMessages)
  const counted = useCounted()
  const given = givenByDefault(templates)
  const list = counted(given.map(({ defaultCount, kind }) => ({ kind, count: defaultCount ?? 0 })))
  return (
    <p className="op-text">
      <strong>{given.length > 0 ? t("templates.next", { list }) : t("templates.nextNothing")}</strong>
    </p>
  )
}

function TemplateRow({ state, template }: { state: TemplatesState; template: ResourceTemplate }) {
  const t = useMessages(templatesMessages)
  const words = useWords()
  const { kind, segment, capacity, defaultCount, namePattern, bedConfiguration, roomType, layout, firstDay, lastDay } = template
  const facts = [
    defaultCount === null || comesOnPurpose(template) ? t("templates.notAutomatic") : t("templates.automatic", { count: defaultCount }),
    layout === null ? `${t("templates.capacity")}: ${capacity}` : t("templates.layoutSeats", { seats: seatsOfLayout(layout) }),
    ...[roomType, bedConfiguration, segment].map((text) => text && isolated(text)),
    firstDay !== null && lastDay !== null ? t("templates.fromTo", { first: firstDay, last: lastDay }) : undefined,
  ].filter(Boolean)
  return (
    <li className="op-template" data-kind={kind}>
      <span className="op-stacked">
        <strong>{words(`kind.${kind}`) ?? <Code>{kind}</Code>}</strong>
        <span className="op-faint">
          <Code>{namePattern}</Code> · <bdi>{facts.join(" · ")}</bdi>
        </span>
      </span>
      {state.mayWrite && (
        <span className="op-cluster">
          <Button icon="edit" onClick={() => state.edit(template)}>
            {t("templates.edit")}
          </Button>
          <Button icon="trash" variant="ghost" label={t("templates.delete")} onClick={() => state.askDelete(template)} />
        </span>
      )}
    </li>
  )
}

function DeleteTemplate({ state }: { state: TemplatesState }) {
  const t = useMessages(templatesMessages)
  const words = useWords()
  const { deleting } = state
  const kind = deleting?.kind ?? ""
  return (
    <ConfirmDialog
      open={deleting !== undefined}
      onClose={() => state.askDelete(undefined)}
      danger
      title={t("templates.deleteTitle", { kind: words(`kind.${kind}`) ?? kind })}
      consequences={<p className="op-text">{t("templates.deleteText")}</p>}
      confirmLabel={t("templates.delete")}
      onConfirm={() => state.delete(deleting as ResourceTemplate)}
    />
  )
}
