/**
 * In: a seed and a size. Out: what each stage costs on so many generated reports. Forbidden here:
 * anything that the stages themselves use.
 */
package org.gongkai.bench;
