package org.gongkai.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * A table as Parquet, compressed by Zstandard. A decimal of more than 26 digits before the point or
 * 12 behind it has no value there; how many these are is counted.
 */
public final class ParquetRows implements Rows {
  private static final long ROW_GROUP_BYTES = 16L << 20;
  private static final int PAGE_BYTES = 256 << 10;

  private final ParquetRecord record;
  private final ParquetWriter<List<?>> writer;

  public ParquetRows(Schema schema, OutputStream out) throws IOException {
    this.record = new ParquetRecord(schema);
    this.writer =
        new Builder(new StreamFile(out), record)
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withCodecFactory(new ZstandardCodec())
            .withRowGroupSize(ROW_GROUP_BYTES)
            .withPageSize(PAGE_BYTES)
            .build();
  }

  @Override
  public void add(List<?> values) throws IOException {
    writer.write(values);
  }

  /** How many values were left out because the type cannot hold them. */
  public long leftOut() {
    return record.leftOut();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<List<?>, Builder> {
    private final ParquetRecord record;

    Builder(StreamFile file, ParquetRecord record) {
      super(file);
      this.record = record;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<List<?>> getWriteSupport(ParquetConfiguration configuration) {
      return record;
    }

    // Declared by the library for Hadoop's configuration, of which there is none.
    @Override
    @Deprecated
    protected WriteSupport<List<?>> getWriteSupport(
        org.apache.hadoop.conf.Configuration configuration) {
      return record;
    }
  }
}
