# SPDX-License-Identifier: Apache-2.0
"""The parts of the scripts that need no server and no osmium: python3 -m unittest discover bench/quality/tests"""
import io
import json
import os
import random
import sys
import threading
import unittest
from contextlib import redirect_stderr, redirect_stdout
from http.server import BaseHTTPRequestHandler, HTTPServer

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

import cases
import elsewhere
import golden
import natural
import places
import postal
import quality
import queries
import servers
import views
from extract import centre
from geo import fold, km, meters

VADUZ = 47.1410, 9.5209


class DistancesAndSpellings(unittest.TestCase):

    def test_a_degree_of_latitude_is_111_km(self):
        self.assertAlmostEqual(km((47, 9), (48, 9)), 111.2, places=1)
        self.assertAlmostEqual(meters((0, 0), (0, 0)), 0)

    def test_diacritics_and_case_do_not_count(self):
        self.assertEqual(fold('Städtle Straße'), 'stadtle strasse')

    def test_the_middle_of_a_line_is_a_vertex_of_it(self):
        self.assertEqual(centre({'type': 'LineString', 'coordinates': [[9, 47], [9.2, 47.5], [10, 48]]}), (47.5, 9.2))
        self.assertEqual(centre({'type': 'Polygon', 'coordinates': [[[9, 47], [10, 47], [10, 48], [9, 47]]]}), (47.5, 9.5))


class Queries(unittest.TestCase):

    ADDRESSES = [({'addr:street': 'Städtlestrasse', 'addr:housenumber': '3a', 'addr:city': 'Vaduz', 'addr:postcode': '9490'}, VADUZ)]
    STREETS = {'Städtlestrasse': [VADUZ]}
    PLACES = [({'place': 'town', 'name': 'Vaduz'}, VADUZ)]

    def build(self):
        return queries.build([(dict(tags), point) for tags, point in self.ADDRESSES], self.STREETS, self.PLACES, 5, random.Random(7))

    def test_an_address_becomes_a_query_of_each_variant(self):
        built = self.build()
        self.assertEqual(built['address: street no, city'][0][0], {'q': 'Städtlestrasse 3a, Vaduz'})
        self.assertEqual(built['address: abbreviated'][0][0], {'q': 'Städtlestr. 3a, Vaduz'})
        self.assertEqual(built['address: wrong postcode'][0][0], {'q': 'Städtlestrasse 3a, 3061 Vaduz'})
        self.assertEqual(built['address: number and letter apart'][0][0], {'q': 'Städtlestrasse 3 a, Vaduz'})
        self.assertNotIn('Städtlestrasse', built['address: one typo in street'][0][0]['q'])

    def test_a_seed_stands_for_the_same_queries(self):
        self.assertEqual(self.build(), self.build())

    def test_a_hit_is_near_and_has_the_number(self):
        want = [VADUZ], queries.ADDRESS_KM, '3a', None
        self.assertTrue(quality.hit((VADUZ, '3A', 'Städtle', None), *want))
        self.assertFalse(quality.hit((VADUZ, '3', 'Städtle', None), *want))
        self.assertFalse(quality.hit(((47.15, 9.52), '3a', 'Städtle', None), *want))

    def test_no_answer_is_right_for_a_made_up_street_and_a_failed_request_is_not(self):
        want = queries.NOTHING, 0, None, None
        self.assertEqual(quality.hits([], want), (True, True))
        self.assertEqual(quality.hits([(VADUZ, None, 'Städtle', None)], want), (False, False))
        self.assertEqual(quality.hits(None, want), (False, False))

    def test_a_postal_address_is_written_as_its_country_does(self):
        tags = {'addr:housenumber': '5', 'addr:street': 'Main Street', 'addr:city': 'Prattville', 'addr:postcode': '36067'}
        forms = postal.Address(tags, VADUZ, 'us', 'AL:Alabama').forms()
        self.assertEqual(forms['with country'], '5 Main Street, Prattville, AL 36067, USA')
        self.assertEqual(forms['state by name'], '5 Main Street, Prattville, Alabama 36067')

    def test_nothing_finer_than_a_town_may_answer_for_a_street_of_another_town(self):
        self.assertEqual(elsewhere.FORMS['Paris'].format(street='Städtle', number=7), '7 Städtle, 75001 Paris')
        self.assertFalse(elsewhere.is_false([]))
        self.assertFalse(elsewhere.is_false([{'place_rank': 16, 'type': 'administrative'}]))
        self.assertFalse(elsewhere.is_false([{'place_rank': 21, 'type': 'postcode'}]))
        self.assertTrue(elsewhere.is_false([{'place_rank': 26, 'type': 'residential'}]))


class Judgements(unittest.TestCase):

    RESULTS = [{'ref': 'W1', 'category': 'highway=residential', 'rank': 26, 'name': 'Städtle', 'lat': 47.141, 'lon': 9.5209, 'label': ''},
               {'ref': 'N2', 'category': 'amenity=bar', 'rank': 30, 'name': 'Bar', 'lat': 47.1, 'lon': 9.5, 'label': ''}]

    def test_each_expectation_of_a_case_passes_and_fails(self):
        for rule, right, wrong in (
                ('first', 'W1', 'N2'), ('first_any', ['N9', 'W1'], ['N2']), ('top3', 'N2', 'N3'), ('contains', 'N2', 'N3'),
                ('order', ['W1', 'N2'], ['N2', 'W1']), ('none_finer_than', 30, 26), ('first_category', 'highway=residential', 'amenity=bar'),
                ('first_name', 'Städtle', 'Bar'), ('near', [47.141, 9.5209, 10], [47.2, 9.5, 10])):
            self.assertIsNone(cases.judge(self.RESULTS, {rule: right}), rule)
            self.assertIn(rule, cases.judge(self.RESULTS, {rule: wrong}))
        self.assertIsNone(cases.judge([], {'none': True}))

    def test_a_batch_is_judged_row_by_row(self):
        self.assertIsNone(cases.judge([self.RESULTS, []], {'rows': [{'first': 'W1'}, {'none': True}]}))
        self.assertEqual(cases.judge([self.RESULTS], {'rows': []}), '1 rows, expected 0')

    def test_a_natural_query_may_be_right_among_three(self):
        self.assertEqual(natural.judge(self.RESULTS, {'first_any': ['W1']}), 'first')
        self.assertEqual(natural.judge(self.RESULTS, {'top3_any': ['N2']}), 'three')
        self.assertEqual(natural.judge(self.RESULTS, {'first_category': 'highway=residential', 'in': [0, 0, 1, 1]}), 'wrong')
        self.assertEqual(natural.judge([], {'first_any': ['W1']}), 'nothing')


class Comparisons(unittest.TestCase):

    def compared(self, want, got):
        answer = {'status': 200, 'type': 'application/json', 'body': json.dumps(want)}
        return {field for field, (ok, _, _) in golden.compare(answer, (200, 'application/json', json.dumps(got))).items() if not ok}

    def test_recorded_answers_are_compared_field_by_field(self):
        result = {'osm_type': 'way', 'osm_id': 1, 'display_name': 'Städtle', 'lat': '47.1410', 'lon': '9.5209',
                  'boundingbox': ['47', '48', '9', '10'], 'place_rank': 26, 'category': 'highway', 'type': 'residential'}
        self.assertEqual(self.compared([result], [dict(result)]), set())
        self.assertEqual(self.compared([result], [{**result, 'lat': '47.1411', 'place_rank': 27}]), {'rank'})
        self.assertEqual(self.compared([result], [{**result, 'lat': '47.15', 'boundingbox': ['47', '48', '9', '11']}]), {'point', 'box'})
        self.assertEqual(self.compared([result], [{**result, 'osm_id': 2}]), {'first'})
        self.assertEqual(self.compared([result], []), {'first'})

    def test_the_formats_of_an_answer_are_viewed_alike(self):
        xml = '<searchresults><place osm_type="way" osm_id="1" display_name="Städtle"><road>Städtle</road></place></searchresults>'
        _, results, error = views.view('text/xml', xml)
        self.assertEqual((golden.osm(results[0]), results[0]['address'], error), ('W1', {'road': 'Städtle'}, None))
        feature = {'type': 'FeatureCollection', 'features': [
            {'properties': {'osm_type': 'way', 'osm_id': 1}, 'geometry': {'type': 'Point', 'coordinates': [9.5, 47.1]}, 'bbox': [9, 47, 10, 48]}]}
        _, results, _ = views.view('application/json', json.dumps(feature))
        self.assertEqual((golden.osm(results[0]), golden.point(results[0]), golden.box(results[0])), ('W1', (47.1, 9.5), [47, 48, 9, 10]))

    def test_exports_are_compared_by_place(self):
        one = {'osm': 'W1', 'class': 'highway', 'rank_address': 26, 'lat': 47.141, 'lon': 9.5209, 'importance': .1}
        with redirect_stdout(io.StringIO()) as out:
            self.assertTrue(places.compare({('W1', 'highway'): one}, {('W1', 'highway'): {**one, 'lat': 47.1411}}, range(31)))
            self.assertFalse(places.compare({('W1', 'highway'): one}, {('W1', 'highway'): {**one, 'parent': 'R1'}}, range(31), 'parent'))
            self.assertFalse(places.compare({}, {('W1', 'highway'): one}, range(31)))
        self.assertIn('wanted None, got R1', out.getvalue())
        self.assertIn('0 in both, 0 missing, 1 extra', out.getvalue())


class Answers(BaseHTTPRequestHandler):

    def do_GET(self):
        status, body = (200, b'[]') if self.path.startswith('/search') else (400, b'"no"')
        self.send_response(status)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Servers(unittest.TestCase):

    def setUp(self):
        self.server = HTTPServer(('127.0.0.1', 0), Answers)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.base = f'http://127.0.0.1:{self.server.server_port}'

    def tearDown(self):
        self.server.shutdown()
        self.server.server_close()

    def test_an_answer_is_read_and_an_error_is_told_with_its_status(self):
        self.assertEqual(servers.get_json(self.base, '/search', {'q': 'Vaduz'}), [])
        with self.assertRaisesRegex(servers.Failed, 'status 400: "no"'):
            servers.get_json(self.base, '/reverse')

    def test_streets_are_asked_for_in_each_town(self):
        with redirect_stdout(io.StringIO()) as out:
            self.assertEqual(elsewhere.ask(['Städtle', 'Au'], self.base, 5, random.Random(7), 1), 0)
        self.assertEqual(out.getvalue().splitlines()[-1].split(), ['ALL', 'n', str(2 * len(elsewhere.FORMS)), 'false', '0.0'])

    def test_failures_are_counted_and_make_the_exit_code(self):
        failures = servers.Failures()
        self.assertEqual(failures.report(), 0)
        with redirect_stderr(io.StringIO()) as err:
            for number in range(7):
                failures.add(servers.Failed(f'request {number}'))
            self.assertEqual(failures.report(), 1)
        self.assertEqual(err.getvalue().splitlines()[-2:], ['request 4', '7 requests failed'])

    def test_a_server_is_named_with_its_kind(self):
        self.assertEqual(servers.parse('ours=nominatim:http://localhost:8080/'), ('ours', 'nominatim', 'http://localhost:8080'))
        with self.assertRaisesRegex(ValueError, 'got "http://localhost"'):
            servers.parse('http://localhost')


if __name__ == '__main__':
    unittest.main()
