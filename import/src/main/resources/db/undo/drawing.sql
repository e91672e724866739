-- SPDX-License-Identifier: Apache-2.0
TRUNCATE feature, entrance;
