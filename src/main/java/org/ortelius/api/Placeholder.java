package org.ortelius.api;
class Placeholder {}
