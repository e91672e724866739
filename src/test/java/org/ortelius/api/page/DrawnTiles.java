// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Map tiles of what is imported, in a few colours and without words: the browser's map has something to show without a net. */
final class DrawnTiles {

    private static final int SIZE = 256;
    private static final Color LAND = new Color(0xf4f1ea);
    private static final Map<String, Color> AREAS = Map.of(
            "water", new Color(0xb9d8e8),
            "forest", new Color(0xcbdfbf),
            "meadow", new Color(0xe2ecd2),
            "park", new Color(0xd5e8c8),
            "cemetery", new Color(0xdbe3d0),
            "building", new Color(0xd8cec2));

    /** What is drawn, the lowest layer first; roads get a darker edge before any is filled. */
    private static final String FEATURES = """
            SELECT CASE WHEN key = 'building' OR extratags ? 'building' THEN 'building' WHEN key = 'highway' OR key = 'waterway' THEN key ELSE value END,
                   ST_AsBinary(geometry)
            FROM %s.feature
            WHERE key IN ('building', 'highway', 'landuse', 'leisure', 'natural', 'waterway', 'amenity', 'tourism', 'place')
              AND GeometryType(geometry) <> 'POINT'
            ORDER BY key = 'highway', key = 'building', ST_Area(geometry) DESC
            """;

    private record Feature(String kind, Geometry geometry) {}

    private final List<Feature> features = new ArrayList<>();

    DrawnTiles(DataSource database, String schema) throws SQLException, ParseException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(FEATURES.formatted(schema))) {
            while (rows.next()) {
                features.add(new Feature(rows.getString(1), new WKBReader().read(rows.getBytes(2))));
            }
        }
    }

    /** A tile as PNG. */
    byte[] png(int zoom, int x, int y) {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(LAND);
        canvas.fillRect(0, 0, SIZE, SIZE);
        var writer = new ShapeWriter((from, to) -> project(from.x, from.y, zoom, x, y, to));
        double width = Math.clamp((zoom - 12) * 2.2, 1, 14);
        features.forEach(feature -> drawArea(feature, writer, canvas, width));
        drawRoads(writer, canvas, new Color(0xcfc8bb), width + 2);
        drawRoads(writer, canvas, Color.WHITE, width);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void project(double lon, double lat, int zoom, int x, int y, Point2D to) {
        double tiles = 1L << zoom;
        double across = (lon + 180) / 360 * tiles;
        double radians = Math.toRadians(lat);
        double down = (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * tiles;
        to.setLocation((across - x) * SIZE, (down - y) * SIZE);
    }

    private static void drawArea(Feature feature, ShapeWriter writer, Graphics2D canvas, double width) {
        boolean isArea = feature.geometry().getDimension() == 2;
        if (isArea && AREAS.containsKey(feature.kind())) {
            canvas.setColor(AREAS.get(feature.kind()));
            canvas.fill(writer.toShape(feature.geometry()));
        } else if (feature.kind().equals("waterway")) {
            draw(feature, writer, canvas, AREAS.get("water"), width);
        }
    }

    private void drawRoads(ShapeWriter writer, Graphics2D canvas, Color color, double width) {
        features.stream()
                .filter(feature -> feature.kind().equals("highway"))
                .forEach(road -> draw(road, writer, canvas, color, width));
    }

    private static void draw(Feature line, ShapeWriter writer, Graphics2D canvas, Color color, double width) {
        canvas.setColor(color);
        canvas.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(writer.toShape(line.geometry()));
    }
}
