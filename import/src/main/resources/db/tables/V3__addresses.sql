-- SPDX-License-Identifier: Apache-2.0
-- The address of what stands in a building or on an interpolation way: the tags that it takes over, and its own; NULL = the feature's.
ALTER TABLE place ADD COLUMN address jsonb;
