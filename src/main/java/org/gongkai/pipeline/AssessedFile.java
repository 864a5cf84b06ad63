package org.gongkai.pipeline;

import org.gongkai.assessment.Assessment;
import org.gongkai.report.Report;

/**
 * A report with what the rules find in it. The array is not copied: nobody may change it.
 *
 * @param file that it was read from
 * @param json the assessment, by {@code ontology/assessment.schema.json}
 */
public record AssessedFile(String file, Report report, Assessment assessment, byte[] json) {}
