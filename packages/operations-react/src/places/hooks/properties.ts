"use client"
import type { Page } from "../../kernel/core/index.js"
import {
  type ReadHookOptions,
  type ReadPagesOptions,
  useFromCore,
  useRead,
  useReadPages,
  type WriteOptions,
} from "../../kernel/hooks/index.js"
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
import { placesQueries } from "../queries.js"
import type { Property, PropertyGroup, PropertyGroupId, PropertyGroupMember, PropertyGroupMemberId, PropertyId } from "../types.js"
import { useCommand } from "./command.js"

export const useProperties = <Selected = Page<Property>>(
  filters: ListProperties = {},
  options?: ReadHookOptions<Page<Property>, Selected>,
) => useRead(useFromCore(placesQueries).properties.list(filters), options)
export const usePropertiesInfinite = (filters: Omit<ListProperties, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(placesQueries).properties.listInfinite(filters), options)
export const useProperty = <Selected = Property>(id: PropertyId, options?: ReadHookOptions<Property, Selected>) =>
  useRead(useFromCore(placesQueries).properties.detail(id), options)
export const useCreateProperty = (options?: WriteOptions<CreateProperty, Property>) =>
  useCommand("createProperty", (c) => c.createProperty, options)
export const useUpdateProperty = (options?: WriteOptions<UpdateProperty, Property>) =>
  useCommand("updateProperty", (c) => c.updateProperty, options)
export const useDeleteProperty = (options?: WriteOptions<DeleteProperty, { id: PropertyId }>) =>
  useCommand("deleteProperty", (c) => c.deleteProperty, options)

export const usePropertyGroups = <Selected = Page<PropertyGroup>>(
  filters: ListPropertyGroups = {},
  options?: ReadHookOptions<Page<PropertyGroup>, Selected>,
) => useRead(useFromCore(placesQueries).propertyGroups.list(filters), options)
export const usePropertyGroupsInfinite = (filters: Omit<ListPropertyGroups, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(placesQueries).propertyGroups.listInfinite(filters), options)
export const usePropertyGroup = <Selected = PropertyGroup>(id: PropertyGroupId, options?: ReadHookOptions<PropertyGroup, Selected>) =>
  useRead(useFromCore(placesQueries).propertyGroups.detail(id), options)
export const useCreatePropertyGroup = (options?: WriteOptions<CreatePropertyGroup, PropertyGroup>) =>
  useCommand("createPropertyGroup", (c) => c.createPropertyGroup, options)
export const useUpdatePropertyGroup = (options?: WriteOptions<UpdatePropertyGroup, PropertyGroup>) =>
  useCommand("updatePropertyGroup", (c) => c.updatePropertyGroup, options)
export const useDeletePropertyGroup = (options?: WriteOptions<DeletePropertyGroup, { id: PropertyGroupId }>) =>
  useCommand("deletePropertyGroup", (c) => c.deletePropertyGroup, options)

export const usePropertyGroupMembers = <Selected = Page<PropertyGroupMember>>(
  filters: ListPropertyGroupMembers = {},
  options?: ReadHookOptions<Page<PropertyGroupMember>, Selected>,
) => useRead(useFromCore(placesQueries).propertyGroupMembers.list(filters), options)
export const usePropertyGroupMembersInfinite = (filters: Omit<ListPropertyGroupMembers, "offset"> = {}, options?: ReadPagesOptions) =>
  useReadPages(useFromCore(placesQueries).propertyGroupMembers.listInfinite(filters), options)
export const usePropertyGroupMember = <Selected = PropertyGroupMember>(
  id: PropertyGroupMemberId,
  options?: ReadHookOptions<PropertyGroupMember, Selected>,
) => useRead(useFromCore(placesQueries).propertyGroupMembers.detail(id), options)
export const useCreatePropertyGroupMember = (options?: WriteOptions<CreatePropertyGroupMember, PropertyGroupMember>) =>
  useCommand("createPropertyGroupMember", (c) => c.createPropertyGroupMember, options)
export const useUpdatePropertyGroupMember = (options?: WriteOptions<UpdatePropertyGroupMember, PropertyGroupMember>) =>
  useCommand("updatePropertyGroupMember", (c) => c.updatePropertyGroupMember, options)
export const useDeletePropertyGroupMember = (options?: WriteOptions<DeletePropertyGroupMember, { id: PropertyGroupMemberId }>) =>
  useCommand("deletePropertyGroupMember", (c) => c.deletePropertyGroupMember, options)
