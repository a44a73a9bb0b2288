import { type CallOptions, call, type Page, query, via } from "../../kernel/core/index.js"
import type {
  CreateProperty,
  CreatePropertyGroup,
  CreatePropertyGroupMember,
  DeleteProperty,
  DeletePropertyGroup,
  DeletePropertyGroupMember,
  ListProperties,
  ListPropertyGroupMembers,
  ListPropertyGroups,
  UpdateProperty,
  UpdatePropertyGroup,
  UpdatePropertyGroupMember,
} from "../inputs.js"
import type { Property, PropertyGroup, PropertyGroupId, PropertyGroupMember, PropertyGroupMemberId, PropertyId } from "../types.js"
import { type Api, revised } from "./api.js"

export interface PropertyCalls {
  listProperties(filters?: ListProperties, options?: CallOptions): Promise<Page<Property>>
  getProperty(input: { id: PropertyId }, options?: CallOptions): Promise<Property>
  createProperty(input: CreateProperty, options?: CallOptions): Promise<Property>
  updateProperty(input: UpdateProperty, options?: CallOptions): Promise<Property>
  deleteProperty(input: DeleteProperty, options?: CallOptions): Promise<{ id: PropertyId }>
  listPropertyGroups(filters?: ListPropertyGroups, options?: CallOptions): Promise<Page<PropertyGroup>>
  getPropertyGroup(input: { id: PropertyGroupId }, options?: CallOptions): Promise<PropertyGroup>
  createPropertyGroup(input: CreatePropertyGroup, options?: CallOptions): Promise<PropertyGroup>
  updatePropertyGroup(input: UpdatePropertyGroup, options?: CallOptions): Promise<PropertyGroup>
  deletePropertyGroup(input: DeletePropertyGroup, options?: CallOptions): Promise<{ id: PropertyGroupId }>
  listPropertyGroupMembers(filters?: ListPropertyGroupMembers, options?: CallOptions): Promise<Page<PropertyGroupMember>>
  getPropertyGroupMember(input: { id: PropertyGroupMemberId }, options?: CallOptions): Promise<PropertyGroupMember>
  createPropertyGroupMember(input: CreatePropertyGroupMember, options?: CallOptions): Promise<PropertyGroupMember>
  updatePropertyGroupMember(input: UpdatePropertyGroupMember, options?: CallOptions): Promise<PropertyGroupMember>
  deletePropertyGroupMember(input: DeletePropertyGroupMember, options?: CallOptions): Promise<{ id: PropertyGroupMemberId }>
}

export const propertyCalls = (api: Api): PropertyCalls => {
  const { properties } = api
  const groups = api["property-groups"]
  const members = api["property-group-members"]
  return {
    listProperties: (filters, o) => call(properties.$get({ query: query(filters) }, via(o))),
    getProperty: (param, o) => call(properties[":id"].$get({ param }, via(o))),
    createProperty: (json, o) => call(properties.$post({ json }, via(o))),
    updateProperty: ({ id, expectedRevision, ...json }, o) =>
      call(properties[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
    deleteProperty: ({ id, expectedRevision }, o) =>
      call(properties[":id"].$delete({ param: { id } }, revised(expectedRevision, o))) as Promise<{ id: PropertyId }>,
    listPropertyGroups: (filters, o) => call(groups.$get({ query: query(filters) }, via(o))),
    getPropertyGroup: (param, o) => call(groups[":id"].$get({ param }, via(o))),
    createPropertyGroup: (json, o) => call(groups.$post({ json }, via(o))),
    updatePropertyGroup: ({ id, expectedRevision, ...json }, o) =>
      call(groups[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
    deletePropertyGroup: ({ id, expectedRevision }, o) =>
      call(groups[":id"].$delete({ param: { id } }, revised(expectedRevision, o))) as Promise<{ id: PropertyGroupId }>,
    listPropertyGroupMembers: (filters, o) => call(members.$get({ query: query(filters) }, via(o))),
    getPropertyGroupMember: (param, o) => call(members[":id"].$get({ param }, via(o))),
    createPropertyGroupMember: (json, o) => call(members.$post({ json }, via(o))),
    updatePropertyGroupMember: ({ id, expectedRevision, ...json }, o) =>
      call(members[":id"].$patch({ param: { id }, json }, revised(expectedRevision, o))),
    deletePropertyGroupMember: ({ id, expectedRevision }, o) =>
      call(members[":id"].$delete({ param: { id } }, revised(expectedRevision, o))) as Promise<{ id: PropertyGroupMemberId }>,
  }
}
