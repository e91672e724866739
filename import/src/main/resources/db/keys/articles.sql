-- SPDX-License-Identifier: Apache-2.0
-- After the articles were loaded and before features are asked which they name.
CREATE INDEX ON article (title);
CREATE INDEX ON article (item);
ANALYZE article;
