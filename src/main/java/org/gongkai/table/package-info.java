/**
 * In: rows of plain values, and what their columns are. Out: CSV, XLSX, Parquet and the CSVW that
 * describes them, row by row. Forbidden here: reports, RDF, holding a table.
 */
package org.gongkai.table;
