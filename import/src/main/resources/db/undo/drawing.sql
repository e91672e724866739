-- SPDX-License-Identifier: Apache-2.0
TRUNCATE packed_feature, entrance;
